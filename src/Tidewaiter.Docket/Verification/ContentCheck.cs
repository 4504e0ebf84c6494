using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Exhibits;
using Tidewaiter.Docket.Sqlite;

namespace Tidewaiter.Docket.Verification;

/// <summary>Hashes every exhibit and artefact that the log names, and notes the files that it does not name.</summary>
internal sealed class ContentCheck(SqliteConnection connection, Findings findings, IProgress<VerifyProgress>? progress)
{
    /// <summary>Hashes the files of a store that entries name; gives their number.</summary>
    public long Run(ContentStore store, CancellationToken cancellation)
    {
        var total = connection.Scalar("SELECT count(DISTINCT hash) FROM content WHERE store = $store", ("$store", store.Name)) is long count ? count : 0;
        long done = 0;
        using var command = connection.Prepare("SELECT hash, min(seq) FROM content WHERE store = $store GROUP BY hash", ("$store", store.Name));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ContentHash.TryParse(reader.GetString(0), out var hash)) continue;
            Check(store, hash, reader.GetInt64(1));
            done++;
            progress?.Report(new VerifyProgress(store.Name + "s", done, total));
        }

        NoticeUnnamed(store, cancellation);
        return done;
    }

    private void Check(ContentStore store, ContentHash hash, long seq)
    {
        var path = store.PathOf(hash);
        try
        {
            var found = ContentStore.HashOf(path);
            if (found != hash) findings.Add(FindingKind.ContentChanged, path, seq, $"the {store.Name} was changed: its SHA-256 should be {hash} and is {found}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(FindingKind.ContentMissing, path, seq, $"the {store.Name} {hash} is missing");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingKind.ContentMissing, path, seq, $"the {store.Name} {hash} cannot be read: {exception.Message}");
        }
    }

    private void NoticeUnnamed(ContentStore store, CancellationToken cancellation)
    {
        using var command = connection.Prepare("SELECT count(*) FROM content WHERE store = $store AND hash = $hash", ("$store", store.Name), ("$hash", ""));
        foreach (var hash in store.All())
        {
            cancellation.ThrowIfCancellationRequested();
            command.Parameters["$hash"].Value = hash.ToString();
            if (command.ExecuteScalar() is 0L) findings.Notice($"No entry names the {store.Name} {store.PathOf(hash)}: it was put in and not recorded.");
        }
    }
}
