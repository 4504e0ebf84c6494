using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Know-how: help with a programme, work on one together, what is learnt, copied, shared or alike.</content>
internal static partial class VerbFrames
{
    // "its space programme", "the development of a satellite", "missile production": what know-how goes into.
    private static bool IsEndeavour(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && (noun.Classes.Has(Classes.Knowledge)
        || words[noun.Head].Form.NounLemma is "programme" or "program" or "development" or "production" or "manufacture" or "manufacturing" or "project" or "design" or "technology" or "construction" or "research" or "modernisation" or "modernization" or "upgrade" or "assembly" or "effort" or "engineering" or "technique" or "satellite" or "guidance" or "localisation" or "localization");

    // "is cooperating with Russia on drones", "worked together with Chinese firms on the development of drones".
    private static Draft? Collaborate(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } one || !(one.IsPronoun || Arguments.IsParty(one) || one.Next is not null || one.Classes.Has(Classes.Source))) return null;
        if (verb.Form.VerbLemma is not ("cooperate" or "co-operate" or "collaborate" or "partner" or "team up" or "work together")) return null;
        var arguments = Arguments.OfVerb(words, clause);
        NounPhrase? on = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "in" or "over" or "for" && (IsEndeavour(words, complement.Noun) || (words[complement.Prep].Form.Text == "on" && complement.Noun.Classes.Has(Classes.Goods) && !complement.Noun.IsPronoun))) on ??= complement.Noun;
        }

        var with = arguments.With is { } other && (Arguments.IsParty(other) || other.Classes.Has(Classes.Source)) ? other : null;
        return on is null || (with is null && one.Next is null) ? null : new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/together", clause, arguments), Clause = clause, Supplier = with is null ? null : one, Recipient = with, Item = on };
    }

    // "Russia and Iran are jointly developing a drone".
    private static Draft? Jointly(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Objects.Count == 0 || clause.Objects[0].IsPronoun) return null;
        if (verb.Passive || clause.Subject is not { Next: not null } both || !Arguments.IsParty(both)) return null;
        for (var i = verb.First - 1; i < verb.End + 1 && i >= 0 && i < words.Length; i++)
        {
            if (words[i].Form.Text is "jointly" or "together" || IsTogether(words, clause)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/jointly", Clause = clause, Item = clause.Objects[0], Counted = clause.Objects[0] };
        }

        return null;
    }

    // "a factory built with Iranian know-how": what it was built with came from whose it is.
    private static Draft? KnowHow(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        foreach (var complement in clause.Preps)
        {
            // "was set up with the help of Iranian engineers", "with Iran's help, Venezuela built a plant".
            if ((words[complement.Prep].Form.Text is "with the help of" or "with the assistance of" or "with the support of" or "with the aid of" or "with help from" or "with assistance from" or "with support from" ? complement.Noun : words[complement.Prep].Form.Text == "with" && words[complement.Noun.Head].Form.NounLemma is "help" or "assistance" or "support" or "aid" ? complement.Noun.Of : null) is { IsPronoun: false } helper && (helper.Country is not null || helper.Nationality >= 0 || helper.Possessor?.Country is not null) && Arguments.OfVerb(words, clause).Theme is { IsPronoun: false } work && IsWork(words, work)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/built-with", Clause = clause, Supplier = helper, Recipient = clause.Verb!.Passive ? null : clause.Subject, Item = work };
            if (IsForeignHelp(words, complement) is { } giver && HelpedWith(words, clause) is { } bettered) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/built-with", Clause = clause, Supplier = giver.Possessor, SupplierWord = giver.Nationality, Recipient = verb.Passive || clause.Subject == bettered ? null : clause.Subject, Item = bettered, NegativeEvent = words[complement.Prep].Form.Text == "without", Ceiling = words[complement.Prep].Form.Text == "without" ? Modality.Possible : Modality.Asserted };
            // "was developed in cooperation with Russia".
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "in cooperation with" or "in collaboration with" or "together with" or "jointly with" or "in partnership with" && Arguments.IsParty(complement.Noun) && Arguments.OfVerb(words, clause).Theme is { IsPronoun: false } joint && IsWork(words, joint)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/together", Clause = clause, Supplier = verb.Passive ? complement.Noun : clause.Subject, Recipient = verb.Passive ? null : complement.Noun, Item = joint };

            // "assembles drones from Iranian kits": what is put together is another's.
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "from" or "using" && words[complement.Noun.Head].Form.NounLemma is "kit" or "component" or "part" && complement.Noun.Nationality >= 0 && Arguments.OfVerb(words, clause) is { Theme: { IsPronoun: false } built } made && built.Classes.Has(Classes.Goods)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/built-with", Clause = clause, SupplierWord = complement.Noun.Nationality, Item = built, Counted = built, To = IsWhere(made.At) ? made.At : null };
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "with" or "using" or "based on" && complement.Noun is { IsPronoun: false, Country: null } know && (know.Classes.Has(Classes.Knowledge) || words[know.Head].Form.NounLemma is "help" or "assistance" or "support") && (know.Nationality >= 0 || know.Possessor?.Country is not null)) return new Draft { Kind = ClaimKind.Technology, Rule = "technology/built-with", Clause = clause, Supplier = know.Possessor, SupplierWord = know.Possessor is null ? know.Nationality : -1, Item = !know.Classes.Has(Classes.Knowledge) && Arguments.OfVerb(words, clause).Theme is { IsPronoun: false } helped && IsWork(words, helped) ? helped : know };
        }

        return null;
    }

    private static bool IsTogether(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text is "jointly" or "together") return true;
        }

        return false;
    }

    private static bool IsVersion(ReadOnlySpan<Word> words, NounPhrase kind)
    {
        for (var i = kind.First; i + 1 < kind.Head; i++)
        {
            if (words[i].Form.NounLemma is "variant" or "version" or "copy" or "clone" or "derivative" && words[i + 1].Form.Text == "of") return true;
        }

        return false;
    }

    private static bool IsWork(ReadOnlySpan<Word> words, NounPhrase work) => Arguments.IsItem(work) || Arguments.IsCarrier(work) || IsEndeavour(words, work) || NounPhraseStage.LastWord(words[work.Head].Form.NounLemma) is "factory" or "plant" or "line" or "facility" or "reactor" or "base" || IsQuality(words, work);

    // "provided aid to improve satellites", "aid to Iran's missile programme".
    private static bool IsEndeavourHelp(ReadOnlySpan<Word> words, Clause clause, NounPhrase help, Arguments arguments)
    {
        if (words[help.Head].Form.NounLemma is not ("support" or "assistance" or "help" or "aid" or "feedback" or "guidance")) return false;
        if ((arguments.ToPlace ?? arguments.To ?? arguments.For) is { Country: null } goal && IsEndeavour(words, goal)) return true;
        return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "improve" or "develop" or "build" or "design" or "upgrade" or "produce" or "modernise" or "modernize", Objects.Count: > 0 });
    }

    // "is based on the Iranian Fateh-110", "was modelled on a Chinese drone", "is a copy of the C-802": the know-how came with the design.
    private static Draft? Copy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { } subject || !(Arguments.IsItem(subject) || subject is { IsName: true, Country: null })) return null;
        NounPhrase? model = null;
        if (!verb.IsBe)
        {
            foreach (var complement in clause.Preps)
            {
                if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "on" or "from" or "after") model ??= complement.Noun;
            }
        }
        else if (Based(words, clause) is { } origin)
        {
            model = origin;
        }
        // "a variant of the Iranian Quds" is read as the Quds.
        else if (clause.Objects.Count > 0 && clause.Objects[0] is { Nationality: >= 0 } kind && (IsVersion(words, kind) || words[kind.Head].Form.NounLemma == "design"))
        {
            return new Draft { Kind = ClaimKind.Technology, Rule = "technology/copy", Clause = clause, Item = subject, SupplierWord = kind.Nationality };
        }
        else if (clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "copy" or "clone" or "derivative" or "variant" or "version" or "replica" or "adaptation")
        {
            model = clause.Objects[0].Of;
        }

        return model is { IsPronoun: false, Country: null } && (Arguments.IsItem(model) || words[model.Head].IsDesignation || (model is { IsName: true, Nationality: >= 0 }) || model.Possessor?.Country is not null) ? new Draft { Kind = ClaimKind.Technology, Rule = "technology/copy", Clause = clause, Item = subject, Supplier = model.Possessor is { Country: not null } maker ? maker : null, SupplierWord = model.Nationality } : null;
    }

    // "has been learning lessons from Iran", "drew on China's experience": who learns got it from whom he learns.
    private static Draft? Learnt(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb || clause.Subject is not { Country: not null } pupil) return null;
        NounPhrase? known = null, from = null;
        foreach (var noun in clause.Objects)
        {
            if (IsLesson(words, noun)) known ??= noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (words[complement.Prep].Form.Text is "on" or "from" && IsLesson(words, complement.Noun)) known ??= complement.Noun;
            else if (words[complement.Prep].Form.Text == "from" && complement.Noun.Country is not null) from ??= complement.Noun;
        }

        var teacher = from ?? (known?.Possessor is { Country: not null } owner ? owner : null);
        return known is null || teacher is null || teacher.Country == pupil.Country ? null : new Draft { Kind = ClaimKind.Technology, Rule = "technology/learnt", Clause = clause, Supplier = teacher, Recipient = pupil, Item = known };
    }

    private static bool IsLesson(ReadOnlySpan<Word> words, NounPhrase noun) => !noun.IsPronoun && noun.Country is null && (noun.Classes.Has(Classes.Knowledge) || words[noun.Head].Form.NounLemma is "lesson" or "experience" or "tactic" or "technique" or "expertise");

    // "manufactures licensed versions of Iranian designs": who makes another's design has got it from him.
    private static Draft? Licensed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Subject is not { } maker || clause.Objects[0] is not { IsPronoun: false } made || words[made.Head].Form.NounLemma is not ("version" or "variant" or "copy" or "design" or "derivative" or "clone" or "replica")) return null;
        var design = made.Of is { Nationality: >= 0 } of ? of : made;
        if (design.Nationality < 0 || (maker.Country is { } own && words[design.Nationality].Country == own)) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/licensed", Clause = clause, SupplierWord = design.Nationality, Recipient = maker.Country is not null || maker.IsPronoun ? maker : null, Item = design };
    }

    private static NounPhrase? Based(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text == "based on") return complement.Noun;
        }

        return null;
    }

    // "bears much resemblance to the Mohajer-6", "has similarities with the Pantsir".
    private static Draft? Likeness(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject || !(Arguments.IsItem(subject) || subject.IsPronoun) || clause.Objects.Count == 0 || words[clause.Objects[^1].Head].Form.NounLemma is not ("resemblance" or "similarity" or "likeness" or "hallmark" or "design feature" or "feature" or "characteristic")) return null;
        var model = clause.Preps.Find(complement => complement.Prep == clause.Objects[^1].End && complement.Noun is { IsPronoun: false }).Noun;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/likeness", Clause = clause, Item = subject, Supplier = MakerOf(model), SupplierWord = model?.Nationality ?? -1, Counted = subject, Ceiling = Modality.Possible };
    }

    // "Iran's Shahed-136": whose model it is.
    private static NounPhrase? MakerOf(NounPhrase? model) => model is { Possessor: { IsPronoun: false, Country: not null } maker } ? maker : null;

    // "The radar resembles Russian technology": a likeness is technology, at most possible.
    private static Draft? Resemble(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject || clause.Objects.Count == 0) return null;
        // "the guidance section resembles that of the Qiam": of one weapon and another.
        var model = clause.Objects[0] is { Of: { } same } part && words[part.Head].Form.Text is "that" or "those" ? same : clause.Objects[0];
        if (!(Arguments.IsItem(subject) || subject.IsPronoun || Arguments.IsCarrier(subject)) && !(IsModel(words, model) && subject.Country is null && !subject.Classes.Has(Classes.Person | Classes.Place | Classes.Event))) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/resemble", Clause = clause, Item = subject, Supplier = MakerOf(model), SupplierWord = model.Nationality, Counted = subject, Ceiling = Modality.Possible };
    }

    private static Draft? Share(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (theme is null || !(theme.Classes.Has(Classes.Knowledge | Classes.Goods) || IsLesson(words, theme) || (clause.Verb!.Form.VerbLemma.StartsWith("help ", StringComparison.Ordinal) && (IsWork(words, theme) || (theme is { IsName: true, Country: null } && !theme.Classes.Has(Classes.Person | Classes.Party)))))) return null;
        // "Information shared by an ally suggested that …": what tells is no know-how.
        if (clause is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Parent: { Verb: { } telling, Subject: { } told } } && told == theme && telling.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge)) return null;
        // "sharing intelligence and acting together": with nobody named.
        if (clause.Relation is ClauseRelation.Participle or ClauseRelation.Gerund && (arguments.With ?? arguments.To ?? arguments.Dative) is null) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/share", clause, arguments), Clause = clause, Supplier = arguments.Agent, Recipient = arguments.With ?? arguments.To ?? arguments.Dative, Item = theme, Counted = theme };
    }

    // "helped Iran build a drone factory", "is helping North Korea with submarine technology": know-how given.
    private static Draft? Help(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } helper) return null;
        var helped = clause.Objects.Count > 0 && Arguments.IsParty(clause.Objects[0]) ? clause.Objects[0] : null;
        // "helps the rebels with rockets": what he helps with is given.
        if (helped is not null && (helper.IsPronoun || Arguments.IsParty(helper)) && Arguments.OfVerb(words, clause).With is { IsPronoun: false, Event: null } gift && IsGoods(gift) && !gift.Classes.Has(Classes.Knowledge | Classes.Troops | Classes.Vague) && gift.First > helped.End) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/help-with", Clause = clause, Supplier = helper, Recipient = helped, Item = gift, Counted = gift };
        var item = Arguments.OfVerb(words, clause) is var arguments && IsEndeavour(words, arguments.With) || (arguments.With is { Of: { } sent } && (sent.Classes.Has(Classes.Goods) || IsWork(words, sent)) && words[arguments.With.Head].Form.NounLemma is "building" or "construction" or "setting up" or "launch" or "launching" or "repair" or "maintenance" or "upgrade" or "assembly") ? arguments.With : helped is not null && (IsEndeavour(words, arguments.On) || arguments.On?.Classes.Has(Classes.Goods) == true) ? arguments.On : null;
        foreach (var child in clause.Children)
        {
            if (child.Verb?.Form.VerbLemma is "build" or "develop" or "improve" or "design" or "produce" or "manufacture" or "upgrade" or "modernize" or "modernise" or "assemble" or "modify" or "set up" or "establish" or "construct" or "launch" or "repair" or "perfect" or "correct" or "fix" or "refine" or "calibrate" or "enhance" or "advance" or "master" or "extend" or "overcome" && child.Objects.Count > 0 && !(child.Verb.Form.VerbLemma == "launch" && IsProjectile(words[child.Objects[0].Head].Form.NounLemma))) item ??= child.Objects[0];
        }

        // "helped to improve relations": of states and not of things.
        if (item is null || item.IsPronoun || words[item.Head].Form.NounLemma is "relation" or "tie" or "life" or "situation" or "security" or "economy" or "image" or "standing" or "understanding" or "trust" or "confidence" or "peace" or "consensus" or "case" or "dialogue" or "institution" or "living standard" or "school" or "road" or "bridge" or "house" or "team" or "coalition" or "alliance" or "partnership" or "career" || !(helper.IsPronoun || Arguments.IsParty(helper) || helper.Nationality >= 0)) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/help", Clause = clause, Supplier = helper, Recipient = helped, Item = item, Ceiling = IsPurpose(clause) ? Modality.Planned : Modality.Asserted };
    }

    // "went to North Korea to help": what somebody goes for is still to come.
    private static bool IsPurpose(Clause clause) => clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } going } && going.Classes.Has(Classes.Travel | Classes.Visit | Classes.Give | Classes.Deploy);
}
