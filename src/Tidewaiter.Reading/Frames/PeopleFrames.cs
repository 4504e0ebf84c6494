using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames whose head is a noun of people: soldiers and workers whom a phrase takes to be at a place.</summary>
internal static class PeopleFrames
{
    /// <summary>"North Korean troops in Kursk have suffered losses": that they are there is said with it. Null when no place stands behind them or they are at home.</summary>
    public static Draft? Posted(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        var force = VerbFrames.IsForce(noun);
        if (noun.IsPronoun || noun.CountOnly || noun.Country is not null || !(force || (noun.Classes.Has(Classes.Workers) && !noun.Classes.Has(Classes.Goods))) || !VerbFrames.IsForeign(words, noun)) return null;
        if (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "no" or "any" or "every" or "neither") return null;
        // "The findings also touch on the labour force in Russia": of what is spoken.
        if (clause.Verb is { Form.VerbLemma: "touch" or "touch on" or "focus" or "dwell" or "comment" or "centre" or "center" or "elaborate" } && clause.HasComplement(noun)) return null;
        var behind = noun.End;
        while (behind < words.Length && behind < noun.End + 2 && words[behind].Tag == Tag.Adv) behind++;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep != behind || words[behind].Form.Text is not ("in" or "at" or "near" or "inside" or "across" or "on") || !(VerbFrames.IsWhere(complement.Noun) || VerbFrames.IsTheLand(words, complement.Noun)) || VerbFrames.IsAtHome(words, noun, complement.Noun)) continue;
            var kind = force ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/posted", Clause = clause, Nominal = noun, Item = noun, Counted = noun, To = complement.Noun };
        }

        return null;
    }

    /// <summary>"Emirati-trained forces", "Pyongyang-sent officers": the training or sending that an adjective presupposes. Null when there is none.</summary>
    public static Draft? Trained(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text == Tagger.Sent && noun.Classes.Has(Classes.Troops)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/sent", Clause = clause, Nominal = noun, Item = noun with { CoreFirst = i + 1 }, Counted = noun, SupplierWord = i, To = clause.Verb is not null && Arguments.OfVerb(words, clause).At is { } at && VerbFrames.IsWhere(at) ? at : null };
            if (words[i].Form.Text == Tagger.Trained && noun.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person | Classes.Party)) return new Draft { Kind = ClaimKind.Training, Rule = "training/trained", Clause = clause, Nominal = noun, Recipient = noun with { CoreFirst = i + 1 }, SupplierWord = i };
        }

        return null;
    }

    /// <summary>"the return of workers to Russia", "the hiring of Cuban doctors": people told by what is done with them. Null without a place or an employer.</summary>
    public static Draft? Moved(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (words[noun.Head].Form.NounLemma is not ("return" or "influx" or "inflow" or "flow" or "employment" or "hiring" or "recruitment" or "use" or "exploitation" or "import" or "stationing" or "posting" or "reliance" or "inclusion" or "contribution" or "commitment" or "provision") || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "no" or "any")) return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var people = noun.Of ?? arguments.On;
        if (people is null or { IsPronoun: true } || people.Country is not null || people.Classes.Has(Classes.Goods) || !people.Classes.Has(Classes.Troops | Classes.Workers)) return null;
        var place = arguments.To ?? arguments.ToPlace ?? arguments.At;
        var employing = words[noun.Head].Form.NounLemma is "employment" or "hiring" or "recruitment" or "use" or "exploitation" or "import" or "reliance";
        var party = noun.Possessor ?? (noun.Nationality >= 0 ? NounPhrase.OfState(words, noun.Nationality) : null);
        if ((place is null || !VerbFrames.IsWhere(place)) && party is null) return null;
        var kind = people.Classes.Has(Classes.Troops) ? ClaimKind.Deployment : ClaimKind.Labour;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/moved", Clause = clause, Nominal = noun, Item = people, Counted = people, Supplier = employing ? null : party, Recipient = (employing ? party : null) ?? arguments.To, To = VerbFrames.IsWhere(place) ? place : null };
    }

    /// <summary>"the participation of North Korean troops in the battle for Kursk": who takes part fights. Null when no fighting is told.</summary>
    public static Draft? TookPart(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (words[noun.Head].Form.NounLemma is not ("participation" or "involvement" or "role" or "part" or "engagement")) return null;
        var who = noun.Possessor ?? noun.Of ?? (noun.Nationality >= 0 ? NounPhrase.OfState(words, noun.Nationality) : null);
        if (who is null or { IsPronoun: true } || !(VerbFrames.IsForce(who) || who.IsPeople || who.Country is not null)) return null;
        NounPhrase? fight = null, place = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < noun.End || complement.Prep > noun.End + 8) continue;
            if (words[complement.Prep].Form.Text == "in" && fight is null && VerbFrames.IsCombat(words, complement.Noun)) fight = complement.Noun;
            else if (words[complement.Prep].Form.Text is "in" or "for" or "near" or "against" && VerbFrames.IsWhere(complement.Noun)) place ??= complement.Noun;
        }

        return fight is null ? null : new Draft { Kind = ClaimKind.Use, Rule = "use/took-part", Clause = clause, Nominal = noun, Recipient = who, Counted = who.Quantity >= 0 ? who : null, To = VerbFrames.IsWhere(fight.Of) ? fight.Of : place };
    }

    /// <summary>"its troop contributions", "Kigali's troop presence": soldiers who stand before the noun of their sending. Null when nobody is said to send them.</summary>
    public static Draft? Contributed(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun.Head == noun.CoreFirst || words[noun.Head].Form.NounLemma is not ("contribution" or "commitment" or "presence" or "deployment" or "dispatch") || !words[noun.Head - 1].Form.NounClasses.Has(Classes.Troops) || noun.Of is not null) return null;
        var theirs = noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" or "his";
        // "condemned the troop deployment": one that was told of.
        var known = words[noun.Head].Form.NounLemma is "deployment" or "dispatch" && noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "the" or "this" or "that" or "these";
        if (!theirs && !known && noun.Possessor is null && noun.Nationality < 0) return null;
        var arguments = Arguments.OfNoun(words, noun, clause);
        var first = noun.Nationality == noun.CoreFirst ? noun.CoreFirst + 1 : noun.CoreFirst;
        return first >= noun.Head ? null : new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/contributed", Clause = clause, Nominal = noun, Counted = noun, ItemWords = (first, noun.Head), Supplier = noun.Possessor, SupplierWord = noun.Possessor is null ? noun.Nationality : -1, Recipient = arguments.To, To = arguments.To ?? arguments.ToPlace ?? arguments.At };
    }
}
