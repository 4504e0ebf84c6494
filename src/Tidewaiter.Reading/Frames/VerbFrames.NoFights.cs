using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What is used or fired and fights nobody: tests and exercises, tools of a trade, what used to be.</content>
internal static partial class VerbFrames
{
    private static bool IsNoFight(ReadOnlySpan<Word> words, Clause clause, Arguments arguments) => IsHabit(words, clause) || IsShot(clause, arguments) || IsTest(words, clause, arguments) || IsTool(words, clause, arguments);

    // "Such wrecks used to be common", "gold used to go through Togo"; "used to attack ships" is another thing.
    private static bool IsHabit(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if (verb.Form.VerbLemma != "use" || verb.First != verb.Main || words[verb.Main].Form.Text != "used" || verb.Main + 2 >= words.Length || words[verb.Main + 1].Tag != Tag.To) return false;
        var habit = words[verb.Main + 2].Form;
        return habit.VerbLemma is "be" or "have" or "go" or "come" or "live" or "work" or "say" or "think" or "call" or "belong" or "take" or "do" or "serve" or "run" or "bring" or "buy" or "sell" or "send" or "travel" or "sail" or "visit" or "stand" or "stay" or "get" or "make" or "earn" or "own";
    }

    // "two shopkeepers were shot dead": a killing, and no weapon that is watched.
    private static bool IsShot(Clause clause, Arguments arguments) => clause.Relation is ClauseRelation.Main or ClauseRelation.Content && arguments is { Passive: true, Theme: { } shot } && clause.Verb!.Form.VerbLemma is "shoot" or "gun down" && (shot.Classes.Has(Classes.Person) || shot.Classes == Classes.None) && !shot.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Troops);

    // "fired two missiles into the Sea of Japan", "launched rockets during a drill": at nobody.
    private static bool IsTest(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        var verb = clause.Verb!;
        if (verb.Form.VerbLemma is not ("fire" or "launch" or "test-fire" or "shoot" or "lob")) return false;
        var aimed = arguments.At is not null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            var (prep, noun) = (words[complement.Prep].Form.Text, complement.Noun);
            if (prep is "in" or "during" or "as part of" or "for" && words[noun.Head].Form.NounLemma is "exercise" or "drill" or "test" or "trial" or "parade" or "manoeuvre" or "manoeuvres" or "maneuver" or "test launch" or "launch" or "salute" or "war game") return true;
            if (prep is "into" or "toward" or "towards" or "to" && IsSea(words, noun)) return true;
            aimed |= prep is "at" or "on" or "against" or "into" or "toward" or "towards" or "over" or "across";
        }

        if (aimed || arguments.On is not null || Target(words, clause) is not null || Assaulted(words, clause) is not null) return false;
        // "The North fired several missiles from its east coast": from Korea at nothing is a test.
        return words[arguments.FromPlace?.Head ?? arguments.From?.Head ?? verb.Main].Form.NounLemma is "coast" or "coastline" or "test site" or "test range" || (arguments.Agent is { } agent && (agent.Country?.Code == "KP" || (agent.Nationality >= 0 && words[agent.Nationality].Country?.Code == "KP" && !agent.Classes.Has(Classes.Troops))));
    }

    private static bool IsSea(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.Text is "sea" or "ocean" or "pacific" || words[noun.Head].Form.Text.EndsWith(" sea", StringComparison.Ordinal) || words[noun.Head].Form.Text.StartsWith("sea of ", StringComparison.Ordinal) || (words[noun.Head].Form.NounLemma is "water" or "waters" && noun.Determiner >= 0);

    // "The factory uses Chinese lathes", "police fired tear gas": a trade, and no war.
    private static bool IsTool(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        if (arguments.Theme is not { IsPronoun: false } theme || !theme.Classes.Has(Classes.Goods) || theme.Classes.Has(Classes.Workers | Classes.Troops)) return false;
        if (words[theme.Head].Form.NounLemma is "tear gas" or "teargas" or "flare" or "rubber bullet" or "warning shot" or "water cannon" or "blank" or "salute") return true;
        if (clause.Verb!.Form.VerbLemma is not ("use" or "employ" or "utilise" or "utilize") || Against(words, clause) is not null || Target(words, clause) is not null) return false;
        return arguments is { Passive: false, Agent: { Country: null, IsPronoun: false } user } && words[user.Head].Form.NounLemma is "company" or "firm" or "factory" or "plant" or "manufacturer" or "maker" or "shipyard" or "yard" or "analyst" or "researcher" or "expert" or "smuggler" or "trader" or "passenger" or "treasury" or "bank" or "refinery" or "hacker" or "worker" or "trafficker" or "exporter" or "importer" or "designer" or "engineer" or "broker" or "network" or "business" or "operator" or "owner" or "crew member" or "fisherman" or "farmer" or "miner";
    }
}
