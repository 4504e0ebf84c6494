using System.Text;

namespace Tidewaiter.Docket.Tests;

public sealed class DocketTests
{
    private static readonly Viewer Anyone = new("KR");

    [Fact]
    public void What_was_added_is_there_after_reopening()
    {
        using var test = new TestDocket();
        var (exhibit, layer, claims) = test.Add("Ship A left. Ship B came.");
        test.Docket.Append(
            Entries.Judged(TestDocket.Person, Marking.Clear, claims[0].Id.Text, accept: true, "clear words"),
            Entries.Graded(TestDocket.Person, Marking.Clear, "Gazette", new Grade('B', 2), "long record"));
        var view = test.Reopen(readOnly: true).For(Anyone);

        view.Exhibits().ShouldHaveSingleItem().Hash.ShouldBe(exhibit);
        view.Claims().Select(claim => claim.Claim.Id).ShouldBe(claims.Select(claim => claim.Id));
        view.Claim(claims[0].Id.Text)!.Latest!.Verdict.ShouldBe(Verdict.Accept);
        view.Grades().ShouldHaveSingleItem().Grade.ToString().ShouldBe("B2");
        view.TextLayerOf(exhibit)!.Hash.ShouldBe(layer);
        view.Entries().Select(entry => entry.Kind.Word()).ShouldBe(["key", "case-step", "captured", "derived", "derived", "judged", "graded"]);
        using var reader = new StreamReader(view.OpenExhibit(exhibit), Encoding.UTF8);
        reader.ReadToEnd().ShouldBe("Ship A left. Ship B came.");
    }

    [Fact]
    public void The_same_bytes_are_one_exhibit()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        test.Docket.Exhibits.Put(Encoding.UTF8.GetBytes("Ship A left.")).Existed.ShouldBeTrue();
        test.Add("Ship A left.");
        test.Docket.For(Anyone).Exhibits().Count.ShouldBe(1);
    }

    [Fact]
    public void A_docket_is_found_from_a_folder_below_it()
    {
        using var test = new TestDocket();
        var below = Directory.CreateDirectory(Path.Combine(test.Folder, "a", "b")).FullName;
        test.Close();
        using var docket = Docket.Open(below, new DocketOpenOptions { StateFolder = test.State });
        docket.Folder.ShouldBe(test.Folder);
    }

    [Fact]
    public void One_process_writes_and_others_read()
    {
        using var test = new TestDocket();
        Should.Throw<DocketException>(() => test.Open()).Message.ShouldContain("Somebody else is writing");
        using var reader = test.Open(readOnly: true);
        test.Add("Ship A left.");
        reader.For(Anyone).Claims().Count.ShouldBe(1);
        Should.Throw<DocketException>(() => reader.Append(Entries.Graded("x", Marking.Clear, "s", new Grade('A', null), "y")));
    }
}
