using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Decide;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter reply add PARTY</summary>
internal static class ReplyVerb
{
    public static Command Build(Terminal terminal) =>
        new("reply", "Keep who was asked for its side, and what it answered.") { Add(terminal) };

    private static Command Add(Terminal terminal)
    {
        var session = new SessionOptions();
        var marking = new MarkingOptions();
        var party = new Argument<string>("party") { Description = "Who was asked." };
        var asked = Days.DayOption("--asked", "The day of asking.");
        asked.Required = true;
        var received = Days.DayOption("--received", "The day of the answer; left out while it is awaited.");
        var text = new Option<string?>("--text") { Description = "What was answered, in the words of the answer.", HelpName = "TEXT" };
        var about = CitedClaims.Option("--about", "A row or claim that it is about; may be given several times.");
        session.Person.Required = true;
        var command = session.AddTo(new Command("add", "Record that a party was asked, or what it answered. The last entry about a party and a day of asking stands.") { party, asked, received, text, about }, session.Person);
        marking.AddTo(command);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToWrite(parsed);
            var (claims, _) = CitedClaims.Find(open, parsed.GetValue(about) ?? []);
            var reply = new Reply(parsed.GetValue(party)!, parsed.GetValue(asked)!.Value, parsed.GetValue(received), parsed.GetValue(text), claims);
            var seq = new CaseSteps(open.Docket, session.Actor(parsed), marking.Read(parsed, open.Docket.Settings) ?? open.Docket.Settings.DefaultMarking).Record(reply);
            terminal.Line($"Entry {seq}: {Show.Plain(reply.Party)} was asked on {reply.Asked:yyyy-MM-dd}; {(reply.Received is { } day ? $"answered on {day:yyyy-MM-dd}" : "the reply is awaited")}.");
            return 0;
        });
        return command;
    }
}

/// <summary>tidewaiter recommend TEXT</summary>
internal static class RecommendVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var marking = new MarkingOptions();
        var text = new Argument<string>("text") { Description = "The recommendation." };
        var cites = CitedClaims.Option("--cites", "A row or claim that it follows from; at least one.");
        cites.Required = true;
        session.Person.Required = true;
        var command = session.AddTo(new Command("recommend", "Recommend something, by name, on the grounds of rows or claims. It stands in briefs for those who may read all of its grounds.") { text, cites }, session.Person);
        marking.AddTo(command);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToWrite(parsed);
            var (claims, rows) = CitedClaims.Find(open, parsed.GetValue(cites) ?? []);
            var seq = new CaseSteps(open.Docket, session.Actor(parsed), marking.Read(parsed, open.Docket.Settings) ?? open.Docket.Settings.DefaultMarking).Recommend(parsed.GetValue(text)!, claims, rows);
            terminal.Line($"Entry {seq}: recommended by {Show.Plain(session.Actor(parsed))}, on {claims.Length} {(claims.Length == 1 ? "claim" : "claims")}.");
            return 0;
        });
        return command;
    }
}

/// <summary>Rows and claims that a person cites on the command line.</summary>
internal static class CitedClaims
{
    public static Option<string[]> Option(string name, string description) => new(name) { Description = description, HelpName = "ID" };

    /// <summary>The claims that are meant, those of a row among them, and the rows.</summary>
    public static (System.Collections.Immutable.ImmutableArray<string> Claims, System.Collections.Immutable.ImmutableArray<string> Rows) Find(Session session, IReadOnlyList<string> ids)
    {
        var register = WeighedDocket.Of(session.View, new RegisterOptions()).Register;
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        var claims = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var found = register.Rows.Where(row => row.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
            if (found.Count > 1) throw new DocketException($"'{id}' begins {found.Count} rows; give more of it: {string.Join(", ", found.Take(5).Select(row => row.Id))}.");
            if (found.Count == 0) claims.Add(session.RequireClaim(id).Claim.Id.Text);
            foreach (var row in found)
            {
                rows.Add(row.Id);
                claims.UnionWith(row.LowerClaims.Concat(row.UpperClaims).Select(claim => claim.Text));
            }
        }

        return ([.. claims], [.. rows]);
    }
}
