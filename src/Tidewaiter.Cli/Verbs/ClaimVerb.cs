using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Workbench.Decide;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter claim add EXHIBIT START..END</summary>
internal static class ClaimVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var slots = new SlotOptions();
        var exhibit = new Argument<string>("exhibit") { Description = "Name of an exhibit, or a unique beginning of its hash." };
        var place = new Argument<string>("span") { Description = "START..END in characters of its text (end excluded), or the words themselves when they stand there once." };
        var because = new Option<string>("--because") { Description = "The reason; written into the entry.", HelpName = "TEXT", Required = true };
        session.Person.Required = true;
        var add = session.AddTo(new Command("add", "Mark a claim that the reader did not find.") { exhibit, place, because }, session.Person);
        slots.AddTo(add);
        add.SetAction(parsed =>
        {
            using var open = session.OpenToWrite(parsed);
            var found = open.RequireExhibit(parsed.GetValue(exhibit)!);
            var layer = open.View.TextLayerOf(found.Hash) ?? throw new DocketException($"{found.Name} has no text to mark a claim in.");
            var span = Spans.Find(layer, parsed.GetValue(place)!);
            var empty = new Claim { Span = span, Quote = layer.Slice(span), Kind = ClaimKind.Transfer, Modality = Modality.Asserted, Rule = "person" };
            if (!slots.AnyGiven(parsed)) throw new UsageException("A claim says something: give at least --kind and --item, --supplier or --recipient.");
            var (seq, id) = new ClaimDecisions(open.Docket, open.View, session.Actor(parsed)).Mark(found, slots.Apply(empty, parsed), parsed.GetValue(because)!);
            terminal.Line($"Entry {seq}: claim [bold]{id}[/] marked by {Show.Plain(session.Actor(parsed))}: “{Show.Plain(Show.Clip(empty.Quote, 100))}”");
            return 0;
        });
        return new Command("claim", "Mark claims by hand.") { add };
    }
}
