using System.Text;
using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Projections;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket.Tests;

/// <summary>Backup, restore, keys, expungement, rebuild: the acts on a docket as a whole.</summary>
public sealed class CustodyTests
{
    private static readonly Viewer Owner = new("KR");

    [Fact]
    public void A_projection_is_what_a_replay_gives()
    {
        using var test = new TestDocket();
        var (exhibit, _, claims) = test.Add("Ship A left. Ship B came.");
        test.Docket.Append(
            Entries.Judged(TestDocket.Person, Marking.Clear, claims[0].Id.Text, accept: true, "clear"),
            Entries.Edited(TestDocket.Person, Marking.Clear, claims[1].Id.Text, exhibit, claims[1] with { Item = "shells", Quantity = new Quantity(1.50m, 9_000_000m, true, "rounds") }, "x"),
            Entries.Linked(TestDocket.Person, Marking.Clear, exhibit.ToString(), "same-story", "y", "z"),
            Entries.Graded(TestDocket.Person, Marking.Clear, "G", new Grade('A', 1), "x"));
        test.Close();
        var before = Dump(test);
        before.ShouldContain("Ship B came.");
        using (var connection = new SqliteConnection($"Data Source={test.Database};Pooling=False"))
        {
            connection.Open();
            foreach (var table in ProjectionTable.All.Except([ProjectionTable.SigningKey])) Sqlite.Connections.Run(connection, $"DELETE FROM {table.Name}");
            Sqlite.Connections.Run(connection, "INSERT INTO grade VALUES (3, 0, '{}', 'a', 'b', 'c', 'd', 'e')");
        }

        Dump(test).ShouldNotBe(before);
        test.Reopen().Rebuild(cancellation: TestContext.Current.CancellationToken);
        test.Close();
        Dump(test).ShouldBe(before);
        test.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_backup_of_a_live_docket_is_sound_and_comes_back_as_a_recorded_act()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        var later = test.Docket.Log.Size();
        test.Docket.BackupTo(test.Beside("backup"), cancellation: TestContext.Current.CancellationToken);
        test.Add("Ship B left.");
        var witnessed = test.Docket.Log.Checkpoint();
        test.Close();

        DocketVerifier.Verify(test.Beside("backup"), new VerifyOptions { UseKeptCheckpoint = false }, cancellation: TestContext.Current.CancellationToken).Findings.ShouldBeEmpty();
        using (var restored = DocketFolder.Restore(test.Beside("backup"), test.Folder, TestDocket.Person, "the disk failed", test.Options))
        {
            restored.Log.Size().ShouldBe(later + 1);
            restored.For(Owner).Exhibits().Count.ShouldBe(1);
            var entry = restored.For(Owner).Entry(later)!;
            (entry.Kind, entry.Actor).ShouldBe((EntryKind.CaseStep, TestDocket.Person));
            entry.Body.GetProperty("step").GetString().ShouldBe("restored");
            entry.Body.GetProperty("replacedSize").GetInt64().ShouldBe(later + 3);
        }

        test.Verify().Findings.ShouldBeEmpty();
        test.Verify(new VerifyOptions { OutsideCheckpoint = witnessed }).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.RolledBack);
        Directory.GetDirectories(test.Folder, ".tidewaiter.before-restore-*").ShouldHaveSingleItem();
        test.Reopen().For(Owner).Exhibits().Count.ShouldBe(1);
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        test.Docket.BackupTo(test.Beside("backup"), cancellation: TestContext.Current.CancellationToken);
        test.Close();
        var exhibit = Directory.GetFiles(Path.Combine(test.Beside("backup"), ".tidewaiter", "exhibits"), "*", SearchOption.AllDirectories)[0];
        File.WriteAllText(exhibit, "other");
        Should.Throw<DocketException>(() => DocketFolder.Restore(test.Beside("backup"), test.Folder, TestDocket.Person, "x", test.Options)).Message.ShouldContain("not sound");
        test.Reopen().For(Owner).Exhibits().Count.ShouldBe(1);
        Should.Throw<DocketException>(() => test.Docket.BackupTo(test.Beside("backup"), cancellation: TestContext.Current.CancellationToken)).Message.ShouldContain("something in");
    }

    [Fact]
    public void A_docket_is_not_restored_over_somebody_who_writes()
    {
        using var test = new TestDocket();
        test.Docket.BackupTo(test.Beside("backup"), cancellation: TestContext.Current.CancellationToken);
        Should.Throw<DocketException>(() => DocketFolder.Restore(test.Beside("backup"), test.Folder, TestDocket.Person, "x", test.Options)).Message.ShouldContain("writing");
    }

    [Fact]
    public void The_signing_key_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        using var test = new TestDocket();
        File.GetUnixFileMode(Path.Combine(test.Hidden, "keys", "signing.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.Combine(test.Hidden, "keys")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        test.Docket.BackupTo(test.Beside("backup"), cancellation: TestContext.Current.CancellationToken);
        File.GetUnixFileMode(Path.Combine(test.Beside("backup"), ".tidewaiter", "keys", "signing.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Keys_rotate_by_an_entry_and_the_old_one_signs_no_more()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        var oldKey = File.ReadAllText(Path.Combine(test.Hidden, "keys", "signing.pem"));
        var oldCheckpoint = test.Docket.Log.Checkpoint();
        test.Docket.RotateKey(TestDocket.Person).Kind.ShouldBe(EntryKind.Key);
        test.Reopen();
        test.Add("Ship B left.");
        test.Close();
        test.Verify(new VerifyOptions { OutsideCheckpoint = oldCheckpoint }).Findings.ShouldBeEmpty();

        var path = Path.Combine(test.Hidden, "checkpoint");
        SignedNote.TryParse(File.ReadAllBytes(path), out var note, out _).ShouldBeTrue();
        Checkpoint.TryParse(note.Text, out var checkpoint).ShouldBeTrue();
        using var old = SigningKey.FromPem(checkpoint.Origin, oldKey);
        File.WriteAllText(path, old.Sign(checkpoint).Format());
        test.Verify().Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.CheckpointForged);
    }

    [Fact]
    public void A_rotation_that_was_interrupted_after_its_entry_is_finished()
    {
        using var test = new TestDocket();
        var keys = Path.Combine(test.Hidden, "keys");
        var old = File.ReadAllText(Path.Combine(keys, "signing.pem"));
        test.Docket.RotateKey(TestDocket.Person);
        test.Close();
        File.Move(Path.Combine(keys, "signing.pem"), Path.Combine(keys, "next.pem"));
        File.WriteAllText(Path.Combine(keys, "signing.pem"), old);
        test.Reopen();
        test.Add("Ship A left.");
        test.Close();
        test.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_expunged_entry_is_gone_and_every_proof_stays()
    {
        using var test = new TestDocket();
        var (exhibit, _, _) = test.Add("The source is Mr Nobody.", Marking.ForIntake(Tlp.Red, "KR"));
        var root = test.Docket.Log.Root(5);
        for (var seq = 4; seq >= 2; seq--) test.Docket.Expunge(seq, TestDocket.Person, "to protect a source").Subject.ShouldBe(seq.ToString());
        test.Docket.Log.Root(5).ShouldBe(root);
        test.Docket.For(Owner).Exhibits().ShouldBeEmpty();
        test.Docket.For(Owner).Claims().ShouldBeEmpty();
        test.Docket.For(Owner).Entry(2).ShouldBeNull();
        Should.Throw<DocketException>(() => test.Docket.For(Owner).OpenExhibit(exhibit).Dispose());
        Should.Throw<DocketException>(() => test.Docket.Expunge(2, TestDocket.Person, "again"));
        Should.Throw<DocketException>(() => test.Docket.Expunge(0, TestDocket.Person, "the key"));
        test.Reopen().Rebuild(cancellation: TestContext.Current.CancellationToken);
        test.Close();
        test.Verify().Findings.ShouldBeEmpty();
        foreach (var path in Directory.GetFiles(test.Hidden, "*", SearchOption.AllDirectories))
        {
            Encoding.Latin1.GetString(File.ReadAllBytes(path)).ShouldNotContain("Nobody", Case.Sensitive, path);
        }
    }

    [Fact]
    public void The_proofs_of_the_log_hold_for_a_stranger()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        var log = test.Docket.Log;
        var size = log.Size();
        for (long seq = 0; seq < size; seq++)
        {
            var leaf = MerkleHash.Leaf(log.Commitment(seq)!.Value.ToArray());
            MerkleProof.VerifyInclusion(seq, size, leaf, log.Inclusion(seq, size), log.Root(size)).ShouldBeTrue();
        }

        MerkleProof.VerifyConsistency(2, size, log.Root(2), log.Root(size), log.Consistency(2, size)).ShouldBeTrue();
        log.Commitment(size).ShouldBeNull();
    }

    [Fact]
    public void An_entry_is_at_most_65535_bytes_long()
    {
        using var test = new TestDocket();
        var refused = Should.Throw<DocketException>(() => test.Docket.Append(Entries.Graded(TestDocket.Person, Marking.Clear, "G", new Grade('A', 1), new string('x', 65_600))));
        refused.Message.ShouldContain("artefact");
        test.Docket.Append(Entries.Graded(TestDocket.Person, Marking.Clear, "G", new Grade('A', 1), new string('x', 65_000)));
    }

    [Fact]
    public void Content_that_is_too_long_is_refused_and_leaves_nothing()
    {
        using var test = new TestDocket();
        test.Close();
        using var docket = Docket.Open(test.Folder, test.Options with { MaximumContentLength = 10 });
        docket.Exhibits.Put(new byte[10]);
        Should.Throw<DocketException>(() => docket.Exhibits.Put(new byte[11])).Message.ShouldContain("longer than 10");
        Directory.GetFiles(Path.Combine(test.Hidden, "exhibits"), "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public void Bytes_that_went_bad_are_healed_by_the_same_bytes()
    {
        using var test = new TestDocket();
        var (exhibit, _, _) = test.Add("Ship A left.");
        File.WriteAllText(test.Docket.Exhibits.PathOf(exhibit), "bad");
        test.Docket.Exhibits.Put("Ship A left."u8.ToArray()).Existed.ShouldBeFalse();
        test.Docket.For(Owner).OpenExhibit(exhibit).Dispose();
    }

    private static string Dump(TestDocket test)
    {
        using var connection = new SqliteConnection($"Data Source={test.Database};Pooling=False");
        connection.Open();
        var text = new StringBuilder();
        foreach (var table in ProjectionTable.All)
        {
            using var command = Sqlite.Connections.Prepare(connection, $"SELECT * FROM {table.Name} ORDER BY seq, n");
            using var reader = command.ExecuteReader();
            while (reader.Read()) text.AppendLine(table.Name + " " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return text.ToString();
    }
}
