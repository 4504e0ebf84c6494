using Microsoft.Data.Sqlite;

namespace Tidewaiter.EndToEnd;

/// <summary>Whoever changes a docket behind its back is found out, and the place is named.</summary>
public sealed class TamperTests : IDisposable
{
    private readonly Cli _cli = new();

    public TamperTests()
    {
        _cli.Ok("init", "--owner", "KR", "--marking", "TLP:AMBER");
        for (var i = 0; i < 3; i++) _cli.Ok("add", _cli.File($"report-{i}.txt", $"North Korea delivered {40 + i} missiles to Russia in 2024, the ministry said.\n"), "--published", "2025-01-0" + (i + 1), "--source", "Ledger");
        _cli.Ok("verify");
    }

    private string Root => Path.Combine(_cli.Work, ".tidewaiter");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void One_changed_byte_of_an_exhibit()
    {
        var file = Directory.EnumerateFiles(Path.Combine(Root, "exhibits"), "*", SearchOption.AllDirectories).First();
        var bytes = File.ReadAllBytes(file);
        bytes[7] ^= 1;
        File.WriteAllBytes(file, bytes);
        Found("ContentChanged", Path.GetFileName(file));
        _cli.Do("why", "c-").Out.ShouldNotContain("sound");
    }

    [Theory]
    [InlineData("changed row", "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), 'report-1', 'report-9') AS BLOB) WHERE seq = 5", "entry 5")]
    [InlineData("deleted row", "DELETE FROM entry WHERE seq = 6", "entry 6")]
    [InlineData("reordered rows", "UPDATE entry SET seq = -1 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = 4; UPDATE entry SET seq = 4 WHERE seq = -1", "entry 3")]
    [InlineData("truncated tail", "DELETE FROM entry WHERE seq >= 8", "")]
    [InlineData("changed projection", "UPDATE exhibit SET source = 'Somebody else' WHERE seq = 2", "entry 2")]
    public void A_changed_database(string what, string sql, string named)
    {
        Execute(sql);
        var run = _cli.Do("verify");
        run.Code.ShouldBe(1, what + "\n" + run);
        run.Out.ShouldContain(named, Case.Insensitive, run.ToString());
    }

    [Fact]
    public void A_forged_checkpoint()
    {
        var file = Path.Combine(Root, "checkpoint");
        var text = File.ReadAllText(file);
        var lines = text.Split('\n');
        lines[1] = (int.Parse(lines[1]) - 1).ToString();
        File.WriteAllText(file, string.Join('\n', lines));
        Found("CheckpointForged", "checkpoint");
        _cli.Do("claims").Code.ShouldBe(1);
    }

    [Fact]
    public void A_docket_rolled_back_as_a_whole()
    {
        var kept = Path.Combine(_cli.Folder, "kept.checkpoint");
        Copy(Root, Root + ".old");
        _cli.Ok("add", _cli.File("later.txt", "Russia sent four aircraft to North Korea, the ministry said.\n"));
        File.WriteAllText(kept, _cli.Ok("log", "--checkpoint").Out);
        Directory.Delete(Root, recursive: true);
        Directory.Move(Root + ".old", Root);

        // The checkpoint that this user's machine kept finds it, and so does one that was kept by hand when the machine's is gone.
        Found("RolledBack", "");
        _cli.Do("claims").Error.ShouldContain("checkpoint");
        Directory.Delete(_cli.State, recursive: true);
        _cli.Ok("verify");
        var run = _cli.Do("verify", "--checkpoint", kept);
        run.Code.ShouldBe(1, run.ToString());
        run.Out.ShouldContain("RolledBack");
    }

    [Fact]
    public void A_backup_is_restored_by_name_and_reason()
    {
        var backup = Path.Combine(_cli.Folder, "backup");
        _cli.Ok("backup", backup);
        _cli.Ok("add", _cli.File("later.txt", "Russia sent four aircraft to North Korea, the ministry said.\n"));
        Directory.Delete(Root, recursive: true);
        _cli.Do("restore", backup, _cli.Work).Code.ShouldBe(2);
        _cli.Ok("restore", backup, _cli.Work, "--as", "kim", "--because", "the disk was lost");
        _cli.Ok("verify");
        _cli.Ok("log").Out.ShouldContain("kim");
        _cli.Ok("claims");
    }

    private void Found(string kind, string where)
    {
        var run = _cli.Do("verify", "--json");
        run.Code.ShouldBe(1, run.ToString());
        run.Out.ShouldContain(kind);
        run.Out.ShouldContain(where);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Root, "docket.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from)) Directory.CreateDirectory(folder.Replace(from, to, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, file.Replace(from, to, StringComparison.Ordinal));
    }
}
