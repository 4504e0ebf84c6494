using System.CommandLine;
using System.CommandLine.Help;
using Tidewaiter.Cli.Verbs;

namespace Tidewaiter.Cli;

/// <summary>All verbs, in the order in which a newcomer meets them.</summary>
internal static class CommandTree
{
    /// <summary>Builds the tree for one run. A plain command and not a RootCommand, whose name would be that of the assembly.</summary>
    public static Command Build(Terminal terminal) => new("tidewaiter", "From open sources to a register of transfers in which every number can be defended.")
    {
        DemoVerb.Build(terminal),
        InitVerb.Build(terminal),
        AddVerb.Build(terminal),
        ReadVerb.Build(terminal),
        LexiconVerb.Build(terminal),
        DecodeVerb.Build(terminal),
        ClaimsVerb.Build(terminal),
        TimelineVerb.Build(terminal),
        RegisterVerb.Build(terminal),
        WhyVerb.Build(terminal),
        BriefVerb.Build(terminal),
        AssumptionsVerb.Build(terminal),
        JudgeVerb.Build(terminal),
        ClaimVerb.Build(terminal),
        GradeVerb.Build(terminal),
        EchoVerb.Build(terminal),
        MeasureVerb.Build(terminal),
        HypothesesVerb.Build(terminal),
        ReplyVerb.Build(terminal),
        RecommendVerb.Build(terminal),
        LogVerb.Build(terminal),
        VerifyVerb.Build(terminal),
        BackupVerb.Build(terminal),
        RestoreVerb.Build(terminal),
        new HelpOption(),
        new VersionOption(),
    };
}
