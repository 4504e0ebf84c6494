using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Listings, with the verb of listing and without.</content>
internal static partial class VerbFrames
{
    private static bool IsAuthority(ReadOnlySpan<Word> words, NounPhrase? noun) => noun is not null && words[noun.Head].Form.NounLemma is "treasury" or "ofac" or "state department" or "department" or "council" or "security council" or "office" or "foreign office" or "commission" or "european union" or "european commission" or "foreign ministry" or "administration";

    private static bool CanBeListed(NounPhrase? noun) => noun is { IsPronoun: false, Country: null } && (Arguments.IsCarrier(noun) || noun.IsName || noun.Classes.Has(Classes.Party | Classes.Person));

    private static Draft Listing(string rule, Clause clause, NounPhrase listed, NounPhrase? authority) => new() { Kind = ClaimKind.Designation, Rule = rule, Clause = clause, Supplier = authority, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed };

    // "the Treasury targeted three tankers", "the sanctions hit two banks", "was hit with sanctions".
    private static Draft? Targeted(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (verb.Passive)
        {
            if (!CanBeListed(subject) || Behind(words, clause) is not { } sanctions) return null;
            var authority = sanctions.Possessor ?? (arguments.By is { Event: null } by && NounFrames.Sanctions(words, by) is null ? by : null);
            return Listing("designation/hit-with", clause, subject, authority) with { SupplierWord = authority is null ? NounFrames.AuthorityWord(words, sanctions) : -1 };
        }

        var measure = subject.Event == ClaimKind.Designation || subject.Of?.Event == ClaimKind.Designation || words[subject.Head].Form.NounLemma is "restriction" or "sanctions package";
        // "The action targets nine people": a measure names whom it lists.
        if (NounFrames.IsMeasure(words, subject) && verb.Form.VerbLemma is "target" or "name" or "hit" or "cover" && arguments.Theme is { } named && CanBeListed(named) && (named.Quantity >= 0 || named.IsName || named.Determiner >= 0)) return Listing("designation/package", clause, named, subject.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, subject), Ceiling = IsDraft(words, subject) ? Modality.Planned : Modality.Asserted };
        var resting = verb.Form.VerbLemma is "rest" or "fall" or "lie";
        if (measure && !resting && subject.Quantity < 0 && (arguments.Theme ?? arguments.To) is { IsPronoun: false, Country: null, Event: null } struck && (CanBeListed(struck) || struck.Plural || struck.Next is not null)) return Listing("designation/sanctions-hit", clause, struck, subject.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, subject) };
        return verb.Form.VerbLemma is "target" or "punish" or "penalise" or "penalize" && IsAuthority(words, arguments.Agent) && CanBeListed(arguments.Theme) ? Listing("designation/target", clause, arguments.Theme!, arguments.Agent) : null;
    }

    // "The proposed package": it lists nobody yet.
    internal static bool IsDraft(ReadOnlySpan<Word> words, NounPhrase measure)
    {
        for (var i = measure.First; i < measure.Head; i++)
        {
            if (words[i].Form.Text is "proposed" or "planned" or "draft" or "possible" or "potential" or "future" or "upcoming" or "forthcoming" or "prospective" or "next") return true;
        }

        return false;
    }

    // "The ship has yet to be sanctioned": it has not been.
    private static bool IsWaiting(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Infinitive, Verb: { } listing, Parent.Verb: { } waiting } || !(waiting.IsBe || waiting.Classes.Has(Classes.Have))) return false;
        for (var i = waiting.First; i < listing.First; i++)
        {
            if (words[i].Form.Text == "yet") return true;
        }

        return false;
    }

    // Without tense a listing is told where a speaker tells it as done, where it is planned by or for somebody named, and where what is told follows it: "after being sanctioned", "by sanctioning ten firms".
    private static bool IsToldListing(ReadOnlySpan<Word> words, Clause clause, Arguments arguments)
    {
        var verb = clause.Verb!;
        if (verb.Perfect && clause.Parent?.Verb?.Classes.Has(Classes.Say) == true) return true;
        // "was the first ship to be sanctioned".
        if (clause is { Relation: ClauseRelation.Infinitive, Antecedent: { } first } && arguments.Passive && first.First + 1 < first.Head && words[first.First + 1].Form.Text is "first" or "second" or "third" or "latest" or "last" or "only") return clause.Parent?.Verb is { Modal: < 0 };
        if (clause.Relation == ClauseRelation.Infinitive) return clause.Parent?.Verb?.Classes.Has(Classes.Plan) == true && (arguments.Passive ? CanBeListed(arguments.Theme) : arguments.Agent is { } planning && (planning.Country is not null || planning.Nationality >= 0 || planning.Possessor?.Country is not null || IsAuthority(words, planning)));
        return clause.Marker >= 0 && words[clause.Marker].Form.Text is "after" or "since" or "despite" or "following" or "upon" or "by" && (arguments.Passive ? CanBeListed(arguments.Theme) : arguments.Agent?.Country is not null) && clause.Parent is { Verb: { Modal: < 0, Negated: false } } around && !around.Objects.Exists(static noun => noun.Determiner == noun.First && noun.Classes == Classes.None);
    }

    // "Iran is facing additional Western sanctions".
    private static Draft? Faced(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject) return null;
        if (clause.Objects.Count == 0) return null;
        // "faces its own set of sanctions".
        var sanctions = clause.Objects[^1].Event is null ? clause.Objects[^1].Of : clause.Objects[^1];
        if (sanctions is not { Event: ClaimKind.Designation }) return null;
        return Listing("designation/faced", clause, subject, sanctions.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, sanctions) };
    }

    // "identified six vessels as blocked property", "sanctioned ten companies and identified 17 vessels".
    private static Draft? Blocked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var listed = verb.Passive ? subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (!CanBeListed(listed)) return null;
        var beside = verb.Form.VerbLemma == "identify" && clause.Sibling is { Verb: { } first } sibling && sibling.Subject == subject && first.Classes.Has(Classes.Designate);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "as" && (words[complement.Noun.Head].Form.NounLemma == "property" || complement.Noun.Of?.Event == ClaimKind.Designation)) beside = true;
        }

        return beside ? Listing("designation/identified", clause, listed!, verb.Passive ? Arguments.OfVerb(words, clause).By : subject) : null;
    }

    // "Today's designations include two ships", "those sanctioned include a broker".
    private static Draft? Members(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { } named || !CanBeListed(named)) return null;
        var told = subject.Event == ClaimKind.Designation || (subject.IsPronoun && IsListedIn(clause, subject));
        return told && !clause.Verb!.IsBe ? Listing("designation/members", clause, named, subject.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, subject) } : null;
    }

    private static bool IsListedIn(Clause clause, NounPhrase noun)
    {
        foreach (var child in clause.Children)
        {
            if (child.Relation != ClauseRelation.Infinitive && (child.Antecedent == noun || child.Subject == noun) && child.Verb is { Infinitive: false } listing && listing.Classes.Has(Classes.Designate)) return true;
        }

        return false;
    }

    // "Among those sanctioned are X and Y".
    private static Draft? AmongListed(ReadOnlySpan<Word> words, Clause clause)
    {
        // "A shipowner is among those sanctioned", "the general is the target of EU sanctions".
        if (clause is { Subject: { IsPronoun: false } one } && CanBeListed(one))
        {
            foreach (var complement in clause.Preps)
            {
                if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "among" or "one of" && clause.Telling(complement.Noun, Classes.Designate) is { Relation: ClauseRelation.Participle }) return Listing("designation/among", clause, one, null);
            }

            return clause.Objects.Count > 0 && words[clause.Objects[0].Head].Form.NounLemma is "target" or "subject" or "object" && clause.Objects[0].Of is { Event: ClaimKind.Designation } sanctions ? Listing("designation/target-of", clause, one, sanctions.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, sanctions) } : null;
        }

        if (clause.Objects.Count == 0 || clause.Objects[0] is not { } named || !CanBeListed(named) || !(named.IsName || named.Quantity >= 0 || named.Determiner >= 0)) return null;
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "among" && clause.Telling(complement.Noun, Classes.Designate) is not null) return Listing("designation/among", clause, named, null);
        }

        return null;
    }

    // "The airline appears on a UN blacklist".
    private static Draft? Registered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } subject) return null;
        if (!CanBeListed(subject)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "on" or "in" && NounFrames.IsListOfSanctions(words, complement.Noun)) return Listing("designation/on-list", clause, subject, complement.Noun.Possessor) with { SupplierWord = NounFrames.AuthorityWord(words, complement.Noun) };
        }

        return null;
    }

    // "The ship was banned from EU ports": a ship that may enter no port is listed.
    private static Draft? Barred(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var barred = verb.Passive ? subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (barred is null || !(Arguments.IsCarrier(barred) || barred is { IsPronoun: true, Quantity: >= 0 }) || (barred is { Plural: true, Quantity: < 0, Determiner: < 0 })) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "from" && words[complement.Noun.Head].Form.NounLemma is "port" or "water" or "waters" or "harbour" or "harbor" or "airspace" or "airport") return Listing("designation/barred", clause, barred, verb.Passive ? Arguments.OfVerb(words, clause).By : subject);
        }

        // "is banned from entering EU ports".
        return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Gerund, Verb.Form.VerbLemma: "enter" or "use" or "visit" or "dock at" or "call at" or "berth" or "dock" or "call" }) ? Listing("designation/barred", clause, barred, verb.Passive ? Arguments.OfVerb(words, clause).By : NounFrames.IsMeasure(words, subject) ? subject.Possessor : subject) : null;
    }

    // "brings the number of listed ships to 342": so many are listed.
    private static Draft? ListedNumber(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if (verb.Passive || clause.Objects.Count == 0) return null;
        var listed = clause.Objects[0];
        var told = false;
        for (var i = listed.First; i < listed.End; i++) told |= words[i].Form.Text is "listed" or "sanctioned" or "blacklisted" or "designated" or "us-sanctioned" or "eu-sanctioned";
        var counted = listed.Of ?? listed;
        if (!told || !CanBeListed(counted)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "to" && complement.Noun is { CountOnly: true, Quantity: >= 0 } number) return Listing("designation/number", clause, counted, null) with { Counted = counted with { Quantity = number.Quantity } };
        }

        return null;
    }

    private static NounPhrase? Behind(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > clause.Verb!.First && words[complement.Prep].Form.Text is "with" or "by" or "to" && NounFrames.Sanctions(words, complement.Noun) is { } sanctions) return sanctions;
        }

        return null;
    }

    private static Draft? Designate(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (theme is null || (theme.IsPronoun && !(arguments.Passive && NounFrames.CanStandOnList(words, theme) && (clause.Verb!.Form.VerbLemma is "sanction" or "blacklist" || IsListedBy(words, clause, arguments))) && !(arguments.Agent is { } lister && NounFrames.IsLister(words, lister) && IsBare(words, clause) && words[theme.Head].Form.Text is "him" or "her" or "them" or "it") && !(clause.Verb!.Form.VerbLemma is "sanction" or "designate" or "blacklist" && arguments.Agent is { IsPronoun: false } named && (named.Country is not null || named.Classes.Has(Classes.Source))))) return null;
        // "member states must freeze the assets", "the rules allow the EU to list ships": the law, and no listing.
        if (clause.Verb!.Modal >= 0 && words[clause.Verb.Modal].Form.Text is "must" or "shall") return null;
        if (clause is { Relation: ClauseRelation.Infinitive, Parent.Verb.Form.VerbLemma: "allow" or "permit" or "authorise" or "authorize" or "enable" or "require" or "empower" or "oblige" }) return null;
        // "firms that have not been sanctioned": which ones are meant, and no denial of anything.
        if (clause is { Relation: ClauseRelation.Relative, Aside: false, Verb.Negated: true }) return NoEvent(clause);
        var waiting = IsWaiting(words, clause);
        if (clause.Relation is ClauseRelation.Gerund or ClauseRelation.Infinitive && !waiting && !IsToldListing(words, clause, arguments)) return null;
        if (clause.Verb!.Form.Forms.Has(VerbForms.Base) && clause.Verb.First == clause.Verb.Main && clause.Relation == ClauseRelation.Content) return null;
        // "the company risks being sanctioned".
        if (clause.Relation == ClauseRelation.Participle && words[clause.Verb.First].Form.Text == "being" && clause.Verb.First > 0 && words[clause.Verb.First - 1].Form.Forms.Has(VerbForms.Third)) return null;
        // "sanctioned luxury items": goods are banned, not listed.
        if (!theme.IsName && theme.Classes.Has(Classes.Goods) && !theme.Classes.Has(Classes.Carrier | Classes.Party | Classes.Person)) return null;
        var lemma = clause.Verb!.Form.VerbLemma;
        // "12 aircraft designated for Mali": meant for it.
        if (lemma == "designate" && arguments is { Passive: true, For: { } user } && (user.Country is not null || user.Classes.Has(Classes.Troops | Classes.Party))) return null;
        // "The flag was designated as false", "was designated a free zone": called so, and not listed.
        if (lemma == "designate" && arguments is { Passive: true, Agent: null } && IsCalled(words, clause)) return NoEvent(clause);
        var authority = arguments.Agent is { } listing && (listing.Country is not null || (listing.Classes.Has(Classes.Source | Classes.Party) && listing.Possessor is null && words[listing.Head].Form.NounLemma is "treasury" or "council" or "security council" or "union" or "ofac" or "department" or "ministry" or "government" or "office" or "committee"));
        if (lemma is "list" or "add" && arguments.To is null && arguments.ToPlace is null && !arguments.Passive && !(authority && (Arguments.IsCarrier(theme) || theme.Classes.Has(Classes.Party | Classes.Person)) && !(theme.Classes.Has(Classes.Place) || theme is { Country: not null, IsPeople: false })) && !(lemma == "list" && IsBare(words, clause) && arguments.Agent is { } keeper && NounFrames.IsLister(words, keeper) && NounFrames.CanStandOnList(words, theme) && (theme.IsPronoun || theme.Determiner >= 0 || theme.Quantity >= 0 || theme.IsName))) return null;
        var onto = lemma == "add" && arguments is { Passive: true, ToPlace: { } list } && words[list.Head].Form.NounLemma is "list" or "blacklist" or "sanctions list" or "sdn list" or "annex" or "register";
        if (lemma is "list" or "add" && !onto && (arguments.Agent is null ? !(arguments.Passive && lemma == "list" && (theme.IsName || IsListedBy(words, clause, arguments) || (Arguments.IsCarrier(theme) && theme.Quantity >= 0 && clause.Verb.Perfect))) : !authority && !Arguments.IsParty(arguments.Agent))) return null;
        var draft = new Draft { Kind = ClaimKind.Designation, Rule = Rule("designation/list", clause, arguments), Clause = clause, Supplier = arguments.Agent is { } act && NounFrames.IsMeasure(words, act) ? act.Possessor : arguments.Agent, Counted = theme };
        if (waiting) draft.Ceiling = Modality.Denied;
        else if (arguments.Agent is { } measure && NounFrames.IsMeasure(words, measure) && IsDraft(words, measure)) draft.Ceiling = Modality.Planned;
        if (Arguments.IsCarrier(theme)) draft.Carrier = theme;
        else draft.Recipient = theme;
        return draft;
    }

    private static bool IsCalled(ReadOnlySpan<Word> words, Clause clause)
    {
        var end = clause.Verb!.End;
        var name = clause.Relation != ClauseRelation.Participle && clause.Objects.Count > 0 && clause.Objects[0].First == end ? clause.Objects[0] : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == end && words[end].Form.Text == "as") name = complement.Noun;
        }

        if (name is null) return end < words.Length && words[end].Form.Text == "as";
        return !IsOutlaw(words, name) && name.Event is null && words[name.Head].Form.NounLemma is not ("national" or "property" or "person" or "entity" or "target" or "supporter" or "sponsor");
    }

    // "included the company in the sanctions list", "put three tankers on its blacklist".
    private static Draft? Enlisted(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var listed = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (listed is null or { IsPronoun: true } || listed.Country is not null || !(Arguments.IsCarrier(listed) || listed.IsName || listed.Classes.Has(Classes.Party | Classes.Person))) return null;
        NounPhrase? list = null, by = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (NounFrames.IsListOfSanctions(words, complement.Noun) || (!verb.Passive && clause.Subject?.Country is not null && IsOwnList(words, complement.Noun))) list ??= complement.Noun;
            else if (words[complement.Prep].Form.Text == "by") by ??= complement.Noun;
        }

        if (list is null) return null;
        return new Draft { Kind = ClaimKind.Designation, Rule = "designation/enlisted", Clause = clause, Supplier = verb.Passive ? by : clause.Subject, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed };
    }

    // "The EU put 52 ships on its list": what a state keeps a list of is listed by it.
    private static bool IsOwnList(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma == "list" && noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their";
}
