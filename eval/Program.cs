using Tidewaiter.Eval.Claims;
using Tidewaiter.Eval.LayerScores;
using Tidewaiter.Eval.Leanings;
using Tidewaiter.Eval.ModalityScores;
using Tidewaiter.Eval.Nets;
using Tidewaiter.Eval.Plausibilities;
using Tidewaiter.Eval.Recognizers;
using Tidewaiter.Eval.Trees;
using Tidewaiter.Eval.Variants;

namespace Tidewaiter.Eval;

/// <summary>Measures the product on annotated cases. Exit code 0: done; 1: a gate is broken (promotions, a self-check); 2: usage.</summary>
internal static class Program
{
    private const string Usage = """
        usage: dotnet run -c Release --project eval -- SUITE [options]
          claims     [--part all|worked|teaching|unseen|unseen:knowledge|unseen:retold|dev|held|blind1|…, or several with commas between: tests/cases/reports/parts.tsv] [--shared] [--reports DIR [--published DATE]] [--predicted DIR] [--file NAME]
                     [--asserting-model]  (the second reader's checks on a model that asserts every annotated claim)
                     [--show misses,spurious,promotions,slots,modality]
          variants   [--show all]
          modality   [--half 1|2] [--show promotions,firmer,softer]  (the labelled sentences that say how firm their claims are)
          layers     [--layer times|quantities|sources|cues|contents] [--text DIR] [--files] [--show misses,spurious,extents,values,hits]
          trees      --trees FOLDER [--show missed-verbs,wrong-verbs,missed-subjects,wrong-subjects,missed-objects,wrong-objects,missed-prepositions,wrong-prepositions]
                     (clauses against sentences that somebody tied to trees: CoNLL-U files)
          recognizers [--show SUITE]
          leanings   [--write]  (what the labelled sentences teach; writes data/lexicon/leanings.tsv)
          net        [--write]  (what the labelled sentences teach of each word; writes data/lexicon/net.tsv)
          plausibility [--write]  (what the claims of reports teach by whose errors nobody mended the rules; writes data/lexicon/plausibility.tsv)
          rules      [--half 1|2] [--kind KIND] [--show missed|wrong]  (the rules alone on the labelled sentences)
          company    --vectors FILE  (writes data/lexicon/company.tsv: the words that the leanings take for alike)
          vectors    --vectors FILE  (writes data/lexicon/vectors.tsv: the word vectors that the net begins with)
          selftest
          document   (writes docs/evaluation.md)
        """;

    private static int Main(string[] args)
    {
        try
        {
            return args.FirstOrDefault() switch
            {
                "claims" => ClaimsSuite.Run(args.AsSpan(1), Console.Out),
                "company" => CompanySuite.Run(args.AsSpan(1), Console.Out),
                "leanings" => LeaningSuite.Run(args.AsSpan(1), Console.Out),
                "net" => NetSuite.Run(args.AsSpan(1), Console.Out),
                "vectors" => VectorsSuite.Run(args.AsSpan(1), Console.Out),
                "plausibility" => PlausibilitySuite.Run(args.AsSpan(1), Console.Out),
                "rules" => RuleSuite.Measure(args.AsSpan(1), Console.Out),
                "modality" => ModalitySuite.Run(args.AsSpan(1), Console.Out),
                "variants" => VariantSuite.Run(args.AsSpan(1), Console.Out),
                "trees" => TreeSuite.Run(args.AsSpan(1), Console.Out),
                "layers" => LayerSuite.Run(args.AsSpan(1), Console.Out),
                "recognizers" => RecognizersSuite.Run(args.AsSpan(1), Console.Out),
                "selftest" => SelfTest.Run(Console.Out),
                "document" => EvaluationDocument.Write(),
                _ => Refuse(Usage),
            };
        }
        catch (Exception exception) when (exception is UsageException or IOException or FormatException)
        {
            return Refuse(exception.Message);
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
