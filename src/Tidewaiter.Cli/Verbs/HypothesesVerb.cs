using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Register.Hypotheses;
using Tidewaiter.Workbench.Decide;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter hypotheses ask|add|evidence|mark|show|words</summary>
internal static class HypothesesVerb
{
    public static Command Build(Terminal terminal) => new("hypotheses", "Hold competing answers against the evidence; every statement is an entry with a name and a reason.")
    {
        Ask(terminal), Add(terminal), AddEvidence(terminal), Mark(terminal), ShowOne(terminal), Words(terminal),
    };

    private static Command Ask(Terminal terminal)
    {
        var question = new Argument<string>("question") { Description = "What is asked: 'What was in the An-124?'" };
        return Stating(terminal, "ask", "Ask a question under a short name.", [question], parsed => parsed.Decisions.Ask(parsed.Name, parsed.Words.GetValue(question)!, parsed.Because),
            (_, parsed) => $"asked: {parsed.GetValue(question)}");
    }

    private static Command Add(Terminal terminal)
    {
        var text = new Argument<string>("answer") { Description = "An answer that competes with the others." };
        return Stating(terminal, "add", "Add a hypothesis: an answer to the question.", [text], parsed => parsed.Decisions.AddHypothesis(parsed.Matrix(), parsed.Words.GetValue(text)!, parsed.Because),
            (name, parsed) => $"{MatrixStatement.HypothesisId(name, parsed.GetValue(text)!)}: {parsed.GetValue(text)}");
    }

    private static Command AddEvidence(Terminal terminal)
    {
        var text = new Argument<string>("text") { Description = "What it says." };
        var rests = new Option<string[]>("--rests-on") { Description = "A claim (c-…) or an exhibit (name, or beginning of its hash) that it rests on; may be given several times.", HelpName = "ID" };
        return Stating(terminal, "evidence", "Add a piece of evidence, linked to claims and exhibits.", [text], parsed =>
        {
            var (claims, exhibits) = Grounds(parsed.Open, parsed.Words.GetValue(rests) ?? []);
            return parsed.Decisions.AddEvidence(parsed.Matrix(), parsed.Words.GetValue(text)!, claims, exhibits, parsed.Because);
        }, (name, parsed) => $"{MatrixStatement.EvidenceId(name, parsed.GetValue(text)!)}: {parsed.GetValue(text)}", rests);
    }

    private static Command Mark(Terminal terminal)
    {
        var evidence = new Argument<string>("evidence") { Description = "E1, E2 … as 'show' numbers them, or the beginning of an id." };
        var hypothesis = new Argument<string>("hypothesis") { Description = "H1, H2 … likewise." };
        var mark = new Argument<string>("mark") { Description = "CC, C, N, I or II: very consistent to very inconsistent, were the hypothesis true." };
        return Stating(terminal, "mark", "Mark how a piece of evidence stands to a hypothesis, as you see it.", [evidence, hypothesis, mark], parsed =>
        {
            var matrix = parsed.Matrix();
            if (!Consistencies.TryParse(parsed.Words.GetValue(mark), out var consistency)) throw new UsageException($"'{parsed.Words.GetValue(mark)}' is no mark: CC, C, N, I or II.");
            var row = MatrixTable.Find(matrix.Evidence, one => one.Id, 'E', parsed.Words.GetValue(evidence)!, matrix.Name);
            var column = MatrixTable.Find(matrix.Hypotheses, one => one.Id, 'H', parsed.Words.GetValue(hypothesis)!, matrix.Name);
            return parsed.Decisions.Mark(matrix, row, column, consistency, parsed.Because);
        }, (_, parsed) => $"{parsed.GetValue(evidence)} is {parsed.GetValue(mark)!.ToUpperInvariant()} under {parsed.GetValue(hypothesis)}");
    }

    private static Command ShowOne(Terminal terminal)
    {
        var session = new SessionOptions();
        session.Viewer.Aliases.Add("--as");
        var name = new Argument<string?>("name") { Description = "The question's name; all questions otherwise.", Arity = ArgumentArity.ZeroOrOne };
        var command = session.AddTo(new Command("show", "Show a matrix: marks, what speaks against each hypothesis, and which evidence tells them apart.") { name }, session.Json);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToRead(parsed);
            var matrices = Matrices.Of(open.View);
            if (parsed.GetValue(name) is { } word) matrices = [Require(matrices, word)];
            if (parsed.GetValue(session.Json)) MatrixJson.Print(terminal, matrices);
            else if (matrices.IsEmpty) terminal.Line($"There are no questions that [bold]{Show.Plain(open.View.Viewer.Name)}[/] may read. {Show.Plain(Next.Command)} hypotheses ask NAME QUESTION asks one.");
            else foreach (var matrix in matrices) MatrixTable.Print(terminal, matrix);
            if (!matrices.IsEmpty && !parsed.GetValue(session.Json)) terminal.Line(Empty.Seen(open));
            return 0;
        });
        return command;
    }

    private static Command Words(Terminal terminal)
    {
        var percent = new Argument<decimal?>("percent") { Description = "A likelihood that you state, in percent; all words with their ranges otherwise.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("words", "Words of likelihood of ICD 203 and the PHIA yardstick for a number, with their ranges and gaps.") { percent };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(percent) is { } number)
            {
                if (number is < 0 or > 100) throw new UsageException($"{number} is no percentage from 0 to 100.");
                foreach (var scale in LikelihoodScale.All) terminal.Line(Show.Plain(scale.Describe(number)));
            }
            else
            {
                foreach (var scale in LikelihoodScale.All)
                {
                    terminal.Line($"[bold]{Show.Plain(scale.Name)}[/] [dim]{Show.Plain(scale.Note)}[/]");
                    foreach (var word in scale.Words) terminal.Line($"  {Show.Plain(word.ToString())}");
                }
            }

            terminal.Line("[dim]Likelihood and confidence never share a sentence, and words of two scales are not mixed. No number here was computed from a matrix.[/]");
            return 0;
        });
        return command;
    }

    // What every statement has in common: a name of the question, a person, a reason, an entry.
    private static Command Stating(Terminal terminal, string verb, string description, Argument[] arguments, Func<Statement, long> state, Func<string, ParseResult, string> said, params Option[] more)
    {
        var session = new SessionOptions();
        var name = new Argument<string>("name") { Description = "Short name of the question: an-124." };
        var because = new Option<string>("--because") { Description = "The reason; written into the entry.", HelpName = "TEXT", Required = true };
        session.Person.Required = true;
        var command = session.AddTo(new Command(verb, description) { name }, session.Person, because);
        foreach (var argument in arguments) command.Arguments.Add(argument);
        foreach (var option in more) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var open = session.OpenToWrite(parsed);
            var statement = new Statement(open, parsed, parsed.GetValue(name)!, parsed.GetValue(because)!, new HypothesisDecisions(open.Docket, open.View, session.Actor(parsed)));
            var seq = state(statement);
            terminal.Line($"Entry {seq}: {Show.Plain(statement.Name)}, {Show.Plain(said(statement.Name, parsed))}, by {Show.Plain(session.Actor(parsed))}.");
            return 0;
        });
        return command;
    }

    private static (List<DocketClaim> Claims, List<Exhibit> Exhibits) Grounds(Session open, string[] words)
    {
        var (claims, exhibits) = (new List<DocketClaim>(), new List<Exhibit>());
        foreach (var word in words)
        {
            if (word.StartsWith("c-", StringComparison.Ordinal)) claims.Add(open.RequireClaim(word));
            else exhibits.Add(open.RequireExhibit(word));
        }

        return (claims, exhibits);
    }

    private static HypothesisMatrix Require(IEnumerable<HypothesisMatrix> matrices, string name) => matrices.FirstOrDefault(matrix => matrix.Name == name)
        ?? throw new DocketException($"There is no question '{name}'. 'tidewaiter hypotheses show' lists them; 'tidewaiter hypotheses ask {name} QUESTION' asks it.");

    private sealed record Statement(Session Open, ParseResult Words, string Name, string Because, HypothesisDecisions Decisions)
    {
        public HypothesisMatrix Matrix() => Require(Matrices.Of(Open.View), Name);
    }
}
