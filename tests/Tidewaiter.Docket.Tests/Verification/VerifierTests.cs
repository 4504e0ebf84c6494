using Microsoft.Data.Sqlite;
using Tidewaiter.Docket.Log;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket.Tests.Verification;

/// <summary>Whatever is done to a docket behind its back is found and named.</summary>
public sealed class VerifierTests
{
    [Fact]
    public void A_docket_that_nobody_touched_is_sound_and_stays_untouched()
    {
        using var test = Filled();
        var before = Fingerprint(test);
        var report = test.Verify();
        report.Findings.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
        report.Entries.ShouldBe(10);
        report.Files.ShouldBe(6);
        report.Notices.ShouldBeEmpty();
        Fingerprint(test).ShouldBe(before);
    }

    [Fact]
    public void A_docket_that_is_written_to_meanwhile_is_sound_too()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        test.Verify().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("exhibits")]
    [InlineData("artefacts")]
    public void One_changed_byte_of_content_is_named_and_not_served(string store)
    {
        using var test = Filled();
        var path = Directory.GetFiles(Path.Combine(test.Hidden, store), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(path);
        bytes[3] ^= 1;
        File.WriteAllBytes(path, bytes);

        var finding = test.Verify().Findings.First(finding => finding.Kind == FindingKind.ContentChanged);
        finding.Where.ShouldBe(path);
        finding.Text.ShouldContain(Path.GetFileName(path));
        finding.Text.ShouldContain(ContentHash.Of(bytes).ToString());
        var view = test.Reopen(readOnly: true).For(new Viewer("KR"));
        ContentHash.TryParse(Path.GetFileName(path), out var hash).ShouldBeTrue();
        Should.Throw<DocketException>(() => (store == "exhibits" ? view.OpenExhibit(hash) : view.OpenArtefact(hash)).Dispose()).Message.ShouldContain("was changed");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var test = Filled();
        var path = Directory.GetFiles(Path.Combine(test.Hidden, "exhibits"), "*", SearchOption.AllDirectories)[0];
        File.Delete(path);
        test.Verify().Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Kind.ShouldBe(FindingKind.ContentMissing),
            finding => finding.Where.ShouldBe(path));
    }

    [Theory]
    [InlineData("UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), 'report.txt', 'report.doc') AS BLOB) WHERE seq = 5", FindingKind.EntryChanged, 5)]
    [InlineData("UPDATE entry SET salt = randomblob(32) WHERE seq = 4", FindingKind.EntryChanged, 4)]
    [InlineData("UPDATE entry SET commitment = randomblob(32) WHERE seq = 4", FindingKind.EntryChanged, 4)]
    [InlineData("UPDATE entry SET commitment = x'00' WHERE seq = 4", FindingKind.EntryChanged, 4)]
    [InlineData("UPDATE entry SET salt = NULL, body = NULL WHERE seq = 6", FindingKind.EntryChanged, 6)]
    [InlineData("UPDATE entry SET body = NULL WHERE seq = 6", FindingKind.EntryChanged, 6)]
    [InlineData("DELETE FROM entry WHERE seq = 5", FindingKind.EntryMissing, 5)]
    [InlineData("DELETE FROM entry WHERE seq = 9", FindingKind.EntryMissing, 9)]
    [InlineData("DELETE FROM entry WHERE seq = 0", FindingKind.EntryMissing, 0)]
    [InlineData("UPDATE entry SET seq = -1 WHERE seq = 5; UPDATE entry SET seq = 5 WHERE seq = 6; UPDATE entry SET seq = 6 WHERE seq = -1", FindingKind.EntryChanged, 5)]
    [InlineData("INSERT INTO entry SELECT 10, commitment, salt, body FROM entry WHERE seq = 9", FindingKind.EntryChanged, 10)]
    [InlineData("UPDATE node SET hash = randomblob(32) WHERE pos = 0", FindingKind.EntryChanged, 0)]
    [InlineData("UPDATE node SET hash = randomblob(32) WHERE pos = 2", FindingKind.TreeChanged, 1)]
    [InlineData("DELETE FROM node WHERE pos = 6", FindingKind.TreeChanged, 3)]
    [InlineData("INSERT INTO node VALUES (1000, randomblob(32))", FindingKind.TreeChanged, null)]
    [InlineData("UPDATE exhibit SET name = 'other.txt' WHERE seq = 2", FindingKind.ProjectionChanged, 2)]
    [InlineData("UPDATE exhibit SET marking = replace(marking, 'CLEAR', 'GREEN') WHERE seq = 5", FindingKind.ProjectionChanged, 5)]
    [InlineData("UPDATE exhibit SET length = length + 1 WHERE seq = 2", FindingKind.ProjectionChanged, 2)]
    [InlineData("DELETE FROM exhibit WHERE seq = 5", FindingKind.ProjectionChanged, 5)]
    [InlineData("UPDATE exhibit SET seq = 99 WHERE seq = 5", FindingKind.ProjectionChanged, 5)]
    [InlineData("UPDATE claim SET json = replace(json, 'reported', 'asserted') WHERE seq = 4", FindingKind.ProjectionChanged, 4)]
    [InlineData("DELETE FROM claim WHERE seq = 4 AND n = 1", FindingKind.ProjectionChanged, 4)]
    [InlineData("INSERT INTO claim SELECT seq, 7, marking, id, exhibit, layer, json FROM claim WHERE seq = 4 AND n = 0", FindingKind.ProjectionChanged, 4)]
    [InlineData("UPDATE judgement SET verdict = 'reject'", FindingKind.ProjectionChanged, 8)]
    [InlineData("UPDATE grade SET grade = 'A1'", FindingKind.ProjectionChanged, 9)]
    [InlineData("DELETE FROM content WHERE seq = 3", FindingKind.ProjectionChanged, 3)]
    [InlineData("DELETE FROM layer WHERE seq = 3", FindingKind.ProjectionChanged, 3)]
    [InlineData("UPDATE reading SET version = '9' WHERE seq = 7", FindingKind.ProjectionChanged, 7)]
    [InlineData("UPDATE signing_key SET public_key = 'AAAA'", FindingKind.ProjectionChanged, 0)]
    [InlineData("INSERT INTO link VALUES (3, 0, '{}', 'a', 'b', 'c', 'd', 'e', 'f')", FindingKind.ProjectionChanged, 3)]
    [InlineData("DROP TABLE grade", FindingKind.Schema, null)]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE seq = 3; END", FindingKind.Schema, null)]
    public void A_changed_row_is_named(string sql, FindingKind kind, int? seq)
    {
        using var test = Filled();
        Run(test, sql);
        var findings = test.Verify().Findings;
        findings.ShouldContain(finding => finding.Kind == kind && finding.Seq == seq, string.Join('\n', findings));
    }

    [Fact]
    public void A_change_of_one_row_is_not_blamed_on_others()
    {
        using var test = Filled();
        Run(test, "UPDATE entry SET salt = randomblob(32) WHERE seq = 4");
        test.Verify().Findings.ShouldHaveSingleItem().Seq.ShouldBe(4);
    }

    [Fact]
    public void A_tail_that_was_cut_with_its_leaves_is_found_by_the_checkpoint_in_the_folder()
    {
        using var test = Filled();
        CutTail(test, 8);
        File.Delete(test.Kept());
        var findings = test.Verify().Findings;
        findings.Select(finding => (finding.Kind, finding.Where)).ShouldBe([(FindingKind.RolledBack, "docket.db, table seal"), (FindingKind.RolledBack, Path.Combine(test.Hidden, "checkpoint"))]);
        findings[0].Text.ShouldContain("2 at the end are missing");
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("missing");
    }

    [Fact]
    public void A_rolled_back_docket_is_found_by_the_checkpoint_outside_it()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        test.Close();
        Copy(test.Hidden, test.Beside("old"));
        test.Reopen();
        test.Add("Ship B left.");
        var later = test.Docket.Log.Checkpoint();
        test.Close();
        Directory.Delete(test.Hidden, recursive: true);
        Copy(test.Beside("old"), test.Hidden);

        test.Verify().Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.RolledBack);
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("rolled back");
        var byHand = new VerifyOptions { OutsideCheckpoint = later, UseKeptCheckpoint = false };
        test.Verify(byHand).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.RolledBack);
        test.Verify(byHand with { OutsideCheckpoint = null }).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_forked_docket_is_found_by_the_checkpoint_outside_it()
    {
        using var test = new TestDocket();
        test.Close();
        Copy(test.Hidden, test.Beside("old"));
        test.Reopen();
        test.Add("Ship A left.");
        var other = test.Docket.Log.Checkpoint();
        test.Close();
        Directory.Delete(test.Hidden, recursive: true);
        Copy(test.Beside("old"), test.Hidden);
        File.Delete(test.Kept());
        test.Reopen();
        test.Add("Ship B left.");
        test.Close();
        test.Verify().Findings.ShouldBeEmpty();
        var report = test.Verify(new VerifyOptions { OutsideCheckpoint = other });
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.Forked);
    }

    [Fact]
    public void History_that_was_rewritten_with_all_its_hashes_is_found_by_the_checkpoint()
    {
        using var test = Filled();
        Run(test, "DELETE FROM node");
        using (var connection = Connect(test))
        {
            var frontier = new MerkleFrontier();
            var nodes = new List<ContentHash>();
            foreach (var row in Sqlite.LogTable.Rows(connection).ToList())
            {
                var body = row.Seq == 9 ? System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(row.Body!).Replace("B2", "A1", StringComparison.Ordinal)) : row.Body!;
                var commitment = Commitment.Of(row.Salt, body).ToArray();
                frontier.Append(MerkleHash.Leaf(commitment), nodes);
                Sqlite.Connections.Run(connection, "UPDATE entry SET body = $body, commitment = $commitment WHERE seq = $seq", ("$body", body), ("$commitment", commitment), ("$seq", row.Seq));
            }

            for (var i = 0; i < nodes.Count; i++) Sqlite.Connections.Run(connection, "INSERT INTO node VALUES ($pos, $hash)", ("$pos", i), ("$hash", nodes[i].ToArray()));
            Sqlite.Connections.Run(connection, "UPDATE grade SET grade = 'A1'");
        }

        test.Verify().Findings.Select(finding => finding.Kind).Distinct().ShouldBe([FindingKind.Forked]);
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("history was changed");
    }

    [Fact]
    public void A_forged_checkpoint_is_named()
    {
        using var test = Filled();
        var path = Path.Combine(test.Hidden, "checkpoint");
        SignedNote.TryParse(File.ReadAllBytes(path), out var note, out _).ShouldBeTrue();
        Checkpoint.TryParse(note.Text, out var checkpoint).ShouldBeTrue();
        using var forger = SigningKey.Create(checkpoint.Origin);
        File.WriteAllText(path, forger.Sign(checkpoint).Format());
        test.Verify().Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.CheckpointForged);
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("forged");
    }

    [Theory]
    [InlineData("DELETE FROM seal", FindingKind.CheckpointMissing)]
    [InlineData("UPDATE seal SET note = replace(note, 'A', 'B')", FindingKind.CheckpointForged)]
    public void A_signature_in_the_database_that_is_gone_or_changed_is_named(string sql, FindingKind kind)
    {
        using var test = Filled();
        Run(test, sql);
        test.Verify().Findings.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        Should.Throw<DocketException>(() => test.Open());
    }

    [Fact]
    public void An_entry_that_was_added_without_the_key_is_named_although_all_its_hashes_are_right()
    {
        using var test = Filled();
        using (var connection = Connect(test))
        {
            var grade = new Entry
            {
                Seq = 10,
                Time = test.Clock.Now,
                Actor = TestDocket.Person,
                Kind = EntryKind.Released,
                Subject = "everything",
                Marking = Marking.Clear,
                Body = System.Text.Json.JsonDocument.Parse("{}").RootElement,
            };
            using var transaction = connection.BeginTransaction();
            using var writer = new Sqlite.LogWriter(connection);
            writer.Add(transaction, MerkleFrontier.Load(10, position => Sqlite.LogTable.Node(connection, position)), new byte[32], EntryJson.Write(grade), []);
            transaction.Commit();
        }

        var finding = test.Verify().Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Seq).ShouldBe((FindingKind.EntryUnsigned, 10));
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("behind its back");
    }

    [Fact]
    public void A_missing_checkpoint_is_named()
    {
        using var test = Filled();
        File.Delete(Path.Combine(test.Hidden, "checkpoint"));
        test.Verify().Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.CheckpointMissing);
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("is missing");
    }

    [Fact]
    public void A_wrong_signing_key_is_named()
    {
        using var test = Filled();
        using var other = SigningKey.Create("test/docket");
        File.WriteAllText(Path.Combine(test.Hidden, "keys", "signing.pem"), other.ToPem());
        test.Verify().Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.KeyWrong);
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("not the key that the log names");
        test.Open(readOnly: true).Dispose();
    }

    [Fact]
    public void A_database_that_is_no_database_is_named_and_the_rest_is_not_a_crash()
    {
        using var test = Filled();
        File.WriteAllBytes(test.Database, new byte[8192]);
        test.Verify().IsSound.ShouldBeFalse();
        File.Delete(test.Database);
        test.Verify().Findings.ShouldContain(finding => finding.Kind == FindingKind.Damaged);
        File.WriteAllText(Path.Combine(test.Hidden, "format"), "something else");
        test.Verify().Findings.Count(finding => finding.Kind == FindingKind.Damaged).ShouldBe(2);
    }

    [Fact]
    public void A_byte_anywhere_in_the_database_is_no_crash()
    {
        using var test = Filled();
        var original = File.ReadAllBytes(test.Database);
        for (var at = 0; at < original.Length; at += 997)
        {
            var changed = original.ToArray();
            changed[at] ^= 0x55;
            File.WriteAllBytes(test.Database, changed);
            test.Verify().ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_clock_that_goes_back_is_noted_and_is_no_fault()
    {
        using var test = new TestDocket();
        test.Clock.Now -= TimeSpan.FromHours(2);
        test.Add("Ship A left.");
        test.Close();
        var report = test.Verify();
        report.IsSound.ShouldBeTrue();
        report.Notices.ShouldHaveSingleItem().ShouldContain("clock went back");
    }

    [Fact]
    public void Content_that_no_entry_names_is_noted()
    {
        using var test = new TestDocket();
        test.Docket.Exhibits.Put("stray"u8.ToArray());
        test.Close();
        var report = test.Verify();
        report.IsSound.ShouldBeTrue();
        report.Notices.ShouldHaveSingleItem().ShouldContain("No entry names");
    }

    private static TestDocket Filled()
    {
        var test = new TestDocket();
        var (_, _, claims) = test.Add("Ship A left. Ship B came.");
        test.Add("Ship C was seen.");
        test.Docket.Append(Entries.Judged(TestDocket.Person, Marking.Clear, claims[0].Id.Text, accept: true, "clear"));
        test.Docket.Append(Entries.Graded(TestDocket.Person, Marking.Clear, "Gazette", new Grade('B', 2), "long record"));
        test.Close();
        return test;
    }

    private static void CutTail(TestDocket test, long size)
    {
        var sql = $"DELETE FROM entry WHERE seq >= {size}; DELETE FROM node WHERE pos >= {MerkleTree.Position(size)};";
        foreach (var table in Projections.ProjectionTable.All) sql += $"DELETE FROM {table.Name} WHERE seq >= {size};";
        Run(test, sql);
    }

    private static SqliteConnection Connect(TestDocket test)
    {
        var connection = new SqliteConnection($"Data Source={test.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(TestDocket test, string sql)
    {
        using var connection = Connect(test);
        Sqlite.Connections.Run(connection, sql);
    }

    private static string Fingerprint(TestDocket test) => string.Join('\n', Directory.GetFiles(test.Hidden, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => path + " " + ContentHash.Of(File.ReadAllBytes(path)) + " " + File.GetLastWriteTimeUtc(path).Ticks));

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
