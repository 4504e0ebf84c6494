using Tidewaiter.Eval.Claims;
using Tidewaiter.Eval.LayerScores;
using Tidewaiter.Eval.Leanings;
using Tidewaiter.Eval.ModalityScores;
using Tidewaiter.Eval.Plausibilities;
using Tidewaiter.Eval.Recognizers;
using Tidewaiter.Eval.Variants;

namespace Tidewaiter.Eval;

/// <summary>Writes docs/evaluation.md: every figure in it is what a command printed, and the command stands above it.</summary>
internal static class EvaluationDocument
{
    private const string Opening = """
        # Evaluation

        This page is written by `dotnet run -c Release --project eval -- document`; nothing in it is typed by hand.

        ## How well it reads

        Claims are compared with annotated ones as docs/formats/claims.md says: quotes that overlap by at least half of the shorter one, of the same kind, one to one, best slot agreement first.
        A *promotion* is a claim that the text hedges, plans or denies and the reader asserts or reports; there may be none. The development set is 48 short reports in our own words on public facts
        (`tests/cases/reports`, one annotator a set); the other sets were written and annotated by people who had seen nothing of the reader. `tests/cases/reports/parts.tsv` says what each set is for. *Unseen*: nobody who works on the
        reader has looked at their sentences but the promoted ones, nothing is learnt from them, and only totals are printed: theirs are the honest figures. *Knowledge* are sets that tell public facts anew in the language of reporters and analysts and in the build of saved news pages,
        with 4.5 to 8 claims in 1,000 characters where the two shared reports, which are real and not in the repository, have four or five; *retold* are pages of the web told again paragraph by paragraph in other words, which no newsroom would choose and which are harder. *Worked*: rules were mended by
        their errors; their figures show that nothing is lost and say nothing about a new report. *Teaching*: they teach what words lean to and what is plausible (docs/adr/0025-triggers.md, 0026-plausibility.md), as the worked ones do; no rule is mended by their errors but for promotions.
        The table has for many sets also what the reader of the day made of them when it first read them. `--predicted` shows how far a second annotator, who had not seen the first's claims, agrees with the first.

        """;

    private const string Normalisation = """
        Numbers, money, units and times are held against the English specs of Recognizers-Text, a suite that we did not write. A case passes when the same things are found in the same places with the
        same values. It counts unless one of the rules below leaves it out; a rule looks at what a case asks for and never at which case it is. The suite gives a time that the words leave open both as the
        latest before the reference day and as the next after it: both are compared. A report looks back, so the reader takes the first of them unless the sentence speaks of what is to come.


        """;

    private static readonly string[] Layers = ["times", "quantities", "sources"];

    private static readonly string[][] Claims =
    [
        ["--part", "unseen:knowledge"], ["--part", "unseen:retold"], ["--part", "worked"], ["--part", "teaching"],
        ["--part", "blind6", "--predicted", "tests/cases/reports-second"], ["--part", "all", "--shared"], ["--part", "all", "--asserting-model"],
    ];

    /// <summary>Runs the suites and writes the page; exit code as of the worst suite.</summary>
    public static int Write()
    {
        var page = new StringWriter { NewLine = "\n" };
        page.Write(Opening);
        var worst = 0;
        foreach (var arguments in Claims)
        {
            // What a second annotator promotes is no fault of the reader.
            var code = Section(page, "claims " + string.Join(' ', arguments), output => ClaimsSuite.Run(arguments, output));
            if (!arguments.Contains("--predicted")) worst = Math.Max(worst, code);
        }


        page.Write("How plausible claims are, and what each line below which they are withheld gives (docs/adr/0026-plausibility.md):\n\n");
        worst = Math.Max(worst, Section(page, "plausibility", output => PlausibilitySuite.Run([], output)));
        page.Write("Hedges, denials and attributions put into asserted sentences:\n\n");
        worst = Math.Max(worst, Section(page, "variants", output => VariantSuite.Run([], output)));
        page.Write("How firm the claims of the labelled sentences are, by their label and as read, where each has one claim of a kind. The labels are one writer's and the sentences have been worked on: this shows what is lost and says nothing about a new report:\n\n");
        worst = Math.Max(worst, Section(page, "modality", output => ModalitySuite.Run([], output)));
        page.Write("What the labelled sentences teach about kinds (docs/adr/0023-leanings.md). Sentences of one article stand on both sides of a fifth, so this flatters:\n\n");
        worst = Math.Max(worst, Section(page, "leanings", output => LeaningSuite.Run([], output)));
        page.Write(Normalisation);
        worst = Math.Max(worst, Section(page, "recognizers", output => RecognizersSuite.Run([], output)));
        page.Write("Single layers on our own marked texts; anybody's texts can be measured so (docs/formats/layers.md):\n\n");
        foreach (var layer in Layers) worst = Math.Max(worst, Section(page, "layers --layer " + layer, output => LayerSuite.Run(["--layer", layer], output)));
        page.Write("## How fast it is\n\nMeasured with the commands named; compare ratios within one run and not figures between machines.\n\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "bench", "results"), "*.txt").Order(StringComparer.Ordinal))
        {
            page.Write($"```\n{File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd()}\n```\n\n");
        }

        File.WriteAllText(Path.Combine(Checkout.Root, "docs", "evaluation.md"), page.ToString().TrimEnd() + "\n");
        Console.WriteLine("docs/evaluation.md is written.");
        return worst;
    }

    private static int Section(StringWriter page, string command, Func<TextWriter, int> run)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = run(output);
        page.Write($"```\n$ dotnet run -c Release --project eval -- {command}\n{output.ToString().TrimEnd()}\n```\n\n");
        return code;
    }
}
