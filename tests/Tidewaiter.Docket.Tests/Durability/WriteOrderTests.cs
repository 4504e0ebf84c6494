using System.Globalization;
using System.Text;

namespace Tidewaiter.Docket.Tests.Durability;

/// <summary>Power is lost at each single act of writing; afterwards the docket opens, is sound, and holds what was acknowledged.</summary>
public sealed class WriteOrderTests
{
    [Fact]
    public void Whatever_was_not_synced_is_not_missed()
    {
        var acts = 0;
        for (var failAt = 1; ; failAt++)
        {
            using var test = new TestDocket();
            test.Close();
            var files = new VolatileFiles(failAt);
            var acknowledged = Work(test, files, out var finished);
            files.LosePower();
            test.Verify().Findings.ShouldBeEmpty($"power was lost at act {failAt}");
            var exhibits = test.Reopen().For(new Viewer("KR")).Exhibits().Select(exhibit => exhibit.Hash).ToHashSet();
            acknowledged.ShouldAllBe(hash => exhibits.Contains(hash), $"power was lost at act {failAt}");
            test.Add("The log goes on.");
            test.Close();
            test.Verify().Findings.ShouldBeEmpty();
            if (!finished) continue;
            acts = files.Acts;
            break;
        }

        acts.ShouldBeGreaterThan(40);
    }

    private static List<ContentHash> Work(TestDocket test, VolatileFiles files, out bool finished)
    {
        var acknowledged = new List<ContentHash>();
        finished = false;
        try
        {
            using var docket = Docket.Open(test.Folder, test.Options with { Files = files });
            for (var i = 0; i < 3; i++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Ship {i} left.");
                var bytes = Encoding.UTF8.GetBytes(text);
                var exhibit = docket.Exhibits.Put(bytes).Hash;
                var layer = docket.Artefacts.Put(bytes).Hash;
                docket.Append(
                    Entries.Captured(TestDocket.Person, Marking.Clear, new CapturedExhibit(exhibit, bytes.Length, "report.txt", "text")),
                    Entries.TextLayer(TestDocket.Person, Marking.Clear, exhibit, layer, new DerivationRun("text", "1")));
                acknowledged.Add(exhibit);
            }

            finished = true;
        }
        catch (PowerFailureException)
        {
            // What was acknowledged before it is what counts.
        }

        return acknowledged;
    }
}
