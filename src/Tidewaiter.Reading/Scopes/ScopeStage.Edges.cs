using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <content>What a clause does to the clause that hangs in it.</content>
internal static partial class ScopeStage
{
    private static void Edge(ReadOnlySpan<Word> words, Draft draft, Clause clause, Clause parent, Commitment fold)
    {
        if (clause.Governor is { } governor && !IsOccasion(words, governor, parent)) Governed(words, governor, parent, fold);

        // "The graphic shows where Russia launched the missiles".
        if (clause is { Relation: ClauseRelation.Relative, Antecedent: null } && parent.Verb is { Passive: false } showing && showing.Classes.Has(Classes.Say | Classes.Show) && showing.End < clause.First + 1 && IsTeller(words, parent.Subject) && !IsJudged(parent)) fold.Say(parent.Subject, showing.Main, showing.End, Modality.Reported);
        if (clause is { Relation: ClauseRelation.Relative, Aside: false, Antecedent: { } told }) Found(words, clause, parent, told, fold);
        // What hangs on the object of a doubt is doubted with it.
        if (clause.Antecedent is { } doubted && parent.Verb is { } doubt && doubt.Classes.Has(Classes.Hedge) && !doubt.Classes.Has(Classes.Say) && parent.Objects.Contains(doubted) && !IsPointing(words, parent, doubt) && !(doubt.Form.VerbLemma is "examine" or "investigate" or "study" or "inspect" or "analyse" or "analyze" or "assess" or "probe" && IsPresupposed(words, draft, clause, parent))) fold.Add(doubt.Main, doubt.End, Modality.Possible);
        // "lists $5 million in rifles that went to the army": what is told with the object of a telling is told by the teller.
        if (clause is { Relation: ClauseRelation.Relative, Antecedent: { } shown } && parent.Verb is { Passive: false, Form.VerbLemma: "highlight" or "detail" or "document" or "describe" or "list" or "report" or "cite" or "outline" or "mention" } telling && parent.Objects.Contains(shown)) fold.Say(IsSpeaker(parent.Subject) ? parent.Subject : null, telling.Main, telling.End, Modality.Reported);
        if (clause.Relation is ClauseRelation.Main or ClauseRelation.Relative or ClauseRelation.Adverbial || parent.Verb is not { } verb) return;
        var source = IsJudged(parent) ? null : verb.Passive && !(clause.Relation == ClauseRelation.Gerund && clause.Subject is { } blamed && parent.Objects.Contains(blamed)) ? Agent(words, parent) : parent.Subject;
        if (clause.Relation == ClauseRelation.Participle)
        {
            // "is thought to have left, with 200 barrels transferred to another ship": what comes with a doubt is doubted.
            if (verb is { Passive: true } && verb.Classes.Has(Classes.Hedge) && !verb.Classes.Has(Classes.Say)) fold.Add(verb.Main, verb.End, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
            // "2,000 soldiers deployed to Russia are believed to have been killed": how many they are is believed with it.
            if (draft.Kind is ClaimKind.Deployment or ClaimKind.Labour && clause.Antecedent is not null && clause.Antecedent == parent.Subject && verb is { Passive: true } && verb.Classes.Has(Classes.Hedge)) fold.Add(verb.Main, verb.End, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
            // "provided information on aircraft used for …": to give information is to say.
            // "puts the total at 13,000 containers sent to Russia": what a speaker counts, he reports.
            if (!IsOfSubject(clause, parent) && (clause.Antecedent is not null || (verb.Classes.Has(Classes.Show) && clause.First > verb.End && parent.Subject is { } eye && eye.Classes.Has(Classes.Source))) && (IsReckoned(words, verb) || (verb.Classes.Has(Classes.Say | Classes.Show) && !verb.Classes.Has(Classes.Frames)))) fold.Say(IsSpeaker(source) ? source : null, verb.Main, verb.End, Modality.Reported);
            // "The BBC has seen documents showing that …", "trackers saw the tanker load": who saw it brings it to the reader.
            else if (clause.Antecedent is not null && !verb.Passive && (verb.Form.VerbLemma is "see" or "spot" or "observe" or "photograph" or "track" or "trace" or "record" or "log" or "list" or "count" || (clause.Verb!.Classes.Has(Classes.Say | Classes.Show) && verb.Form.VerbLemma is "obtain" or "review" or "examine" or "view" or "analyse" or "analyze" or "publish" or "release")) && IsWitness(words, parent.Subject)) fold.Say(parent.Subject, verb.Main, verb.End, Modality.Reported);
            else if (verb.Classes.Has(Classes.Attest) && clause is { Aside: false, Antecedent: { } found }) Found(words, clause, parent, found, fold);
            else if (verb.Classes.Has(Classes.Give) && parent.Objects.Exists(IsInformation)) fold.Say(parent.Subject, verb.Main, verb.End, Modality.Reported);
            return;
        }

        var classes = verb.Classes;
        if (clause.Relation == ClauseRelation.Infinitive)
        {
            InfinitiveEdge(words, draft, clause, parent, verb, fold);
            return;
        }

        // "We estimate that it went into Amirabad": the author's own reckoning.
        if (clause.Relation == ClauseRelation.Content && source is not null && IsOwnVoice(words, source, verb)) return;

        // "concluded with near-certainty that": what is nearly certain is not certain.
        foreach (var manner in parent.Preps)
        {
            if (clause.Relation == ClauseRelation.Content && manner.Prep < clause.First && words[manner.Prep].Form.Text == "with" && manner.Noun.Classes.Has(Classes.Cue)) NounCue(words, manner.Noun, fold);
        }

        // "violated the embargo by sending missiles": the breach is told, and no rule.
        var breach = clause.Relation == ClauseRelation.Gerund && clause.Marker >= 0 && words[clause.Marker].Form.Text == "by" && verb.Form.VerbLemma is "violate" or "breach" or "flout" or "break" or "defy" or "circumvent" or "evade" or "skirt" or "contravene" or "infringe" or "bypass";
        if (HasCeased(clause, parent, verb, fold)) return;
        if (IsKept(words, clause, verb)) fold.Add(verb.Main, verb.End, Modality.Denied);
        // "stopped on the suspicion that it carried oil": what a noun governs is no law.
        if (classes.Has(Classes.Ban) && !breach && clause.Governor is null) fold.Legal = true;
        // "was halted on the suspicion that it carried arms": why it was halted is no denial.
        if (clause.Governor is { } ground && clause.Governor.First > 0 && words[ground.First - 1].Form.Text == "on" && !parent.Objects.Contains(ground)) return;
        if (IsDenial(verb)) fold.Say(source, verb.Main, verb.End, verb.Negated || (source is not null && IsNobody(words, source)) ? Modality.Possible : Modality.Denied);
        else if (IsPointing(words, parent, verb)) fold.Say(source, verb.Main, verb.End, Modality.Reported);
        else if (classes.Has(Classes.Hedge)) fold.Say(IsSpeaker(source) && !(fold.Known && source is { IsPronoun: true } && words[source.Head].Form.Text == "it") ? source : null, verb.Main, verb.End, Modalities.Weakest(Modality.Possible, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible));
        // "responded by buying drones": how it was done, and nothing that was said.
        else if (classes.Has(Classes.Say | Classes.Show) && clause.Governor is null && !(clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var how } && words[how].Form.Text == "by") && !(clause.Relation == ClauseRelation.Gerund && classes.Has(Classes.Designate)) && !(clause.Relation == ClauseRelation.Gerund && verb.Passive && classes.Has(Classes.Sight) && source is null))
        {
            // "No one has confirmed that …".
            if (Doubts.IsNoOne(words, verb.Main)) fold.Add(verb.Main, verb.End, Modality.Possible);
            else fold.Say(IsSpeaker(source) ? source : null, verb.Main, verb.End, Modality.Reported);
            Relay(words, parent, source, fold);
        }
        else if (classes.Has(Classes.Plan) && !classes.Has(Classes.Support) && clause.Governor is null) fold.Say(clause.Relation == ClauseRelation.Content && IsTeller(words, source) ? source : null, verb.Main, verb.End, Modality.Planned);
        // "It emerged on Friday that …", "it emerges from customs data that …".
        else if (clause is { Relation: ClauseRelation.Content, Governor: null } && verb.Form.VerbLemma is "emerge" or "transpire" && source is { IsPronoun: true }) fold.Say(parent.Preps.Find(static basis => basis.Noun.Classes.Has(Classes.Source)).Noun, verb.Main, verb.End, Modality.Reported);
        else if (clause is { Relation: ClauseRelation.Content, Governor: null }) Attitude(words, parent, verb, fold);
    }

    // "We found that …", "our count shows that …": the writer's own voice.
    private static bool IsOwnVoice(ReadOnlySpan<Word> words, NounPhrase source, VerbGroup verb)
    {
        if (verb is not { Negated: false, Passive: false } || verb.Classes.Has(Classes.Hedge | Classes.Deny | Classes.Plan)) return false;
        if (source is { IsPronoun: false, Determiner: >= 0 } && words[source.Determiner].Form.Text == "our") return verb.Classes.Has(Classes.Show) || verb.Form.VerbLemma is "condemn" or "deplore";
        return verb.Modal < 0 && IsFirstPerson(words, source) && verb.Form.VerbLemma is "estimate" or "calculate" or "count" or "reckon" or "find" or "identify" or "observe" or "see" or "record" or "notice" or "spot" or "establish" or "write" or "report" or "show" or "discover" or "trace" or "reveal" or "condemn" or "deplore";
    }

    // What a noun does to the clause that it governs: "the possibility that …".
    private static void Governed(ReadOnlySpan<Word> words, NounPhrase governor, Clause parent, Commitment fold)
    {
        NounCue(words, governor, fold);
        Account(words, governor, parent, fold);
        Heard(words, governor, parent, fold);
        // "the possibility that … has been raised by the commander".
        if (parent is { Verb: { Passive: true, Negated: false } raised } && raised.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge) && Agent(words, parent) is { } raiser) fold.Say(raiser, raised.Main, raised.End, Modality.Reported);
        // "The panel found no evidence that …": the panel says so.
        if (parent.Verb is { Passive: false } finding && !finding.Classes.Has(Classes.Travel) && (finding.Classes.Has(Classes.Say | Classes.Show | Classes.Sight | Classes.Have) || finding.Form.VerbLemma is "receive" or "obtain" or "collect" or "gather" or "hear" or "voice" or "express" or "raise" or "make" or "issue") && !(finding.Classes.Has(Classes.Have) && parent.HasComplement(governor)) && parent.Subject is { } finder && (!finder.IsPronoun || words[finder.Head].Form.Text == "it" || (IsOneWhoTells(words, finder) && finding.Form.VerbLemma != "find")) && IsSpeaker(finder)) fold.Say(finder, finding.Main, finding.End, Modality.Reported);
    }

    // "kept from going to Kursk": they did not.
    private static bool IsKept(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb) => clause is { Relation: ClauseRelation.Gerund, Marker: >= 0 and var from } && words[from].Form.Text == "from" && verb is { Negated: false, Form.VerbLemma: "keep" or "bar" or "block" or "hinder" or "deter" or "discourage" or "dissuade" or "hold back" };

    // "stopped exporting ammunition", "quit selling chips": done no more; "has not stopped sending": done still.
    private static bool HasCeased(Clause clause, Clause parent, VerbGroup verb, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Gerund, Marker: < 0, Governor: null } || verb is not { Passive: false, Form.VerbLemma: "stop" or "quit" or "cease" or "discontinue" } || clause.Subject != parent.Subject || (parent.Relation == ClauseRelation.Infinitive && parent.Parent?.Subject != clause.Subject)) return false;
        if (!verb.Negated || verb.Modal >= 0) fold.Add(verb.Main, verb.End, verb.Modal >= 0 ? Modality.Planned : Modality.Denied);
        return true;
    }

    // "told reporters the day before the attempt that": when it was said.
    private static bool IsOccasion(ReadOnlySpan<Word> words, NounPhrase noun, Clause saying) => saying.Verb is { } verb && verb.Classes.Has(Classes.Say) && noun.First > verb.Main + 1 && words[noun.First - 1].Form.Text is "before" or "after" or "during" or "following" or "at" or "ahead of" && words[noun.Head].Form.Ceiling(Parts.Noun, Classes.Cue) == Modality.Planned;

    // "The decision to deploy troops was in line with the treaty": it is spoken of as done.
    internal static bool IsMade(ReadOnlySpan<Word> words, Clause clause, Clause parent) => clause is { Governor: null, Antecedent: { } decision } && words[decision.Head].Form.NounLemma == "decision" && parent.Subject == decision && IsDefinite(words, decision) && parent.Verb is { IsBe: true, Negated: false, Modal: < 0 } was && words[was.Main].Form.Text == "was";

    // "Khartoum's accusation that …", "reports by two officials that …": whose account it is.
    private static void Account(ReadOnlySpan<Word> words, NounPhrase account, Clause parent, Commitment fold)
    {
        if (words[account.Head].Form.Ceiling(Parts.Noun, Classes.Cue) is not { } ceiling || ceiling == Modality.Planned || account.Event is not null || parent.Verb?.Classes.Has(Classes.Deny) == true) return;
        var teller = account.Possessor;
        foreach (var complement in parent.Preps)
        {
            if (teller is null && complement.Prep == account.End && words[complement.Prep].Form.Text is "by" or "from") teller = complement.Noun;
        }

        if (teller is { IsPronoun: false } && (teller.Country is not null || teller.IsName || teller.Classes.Has(Classes.Source | Classes.Person | Classes.Party))) fold.Say(teller, account.Head, account.Head + 1, Modality.Reported);
    }

    // "The researchers identified a bomb that X had supplied", "Kyiv puts the number of shells that X has sent at five million": what is told of the finding is the finder's.
    private static void Found(ReadOnlySpan<Word> words, Clause clause, Clause parent, NounPhrase told, Commitment fold)
    {
        if (parent.Verb is not { Passive: false, Negated: false } verb || !(IsReckoned(words, verb) || verb.Classes.Has(Classes.Say | Classes.Show)) || parent.Subject is not { } finder) return;
        if (!(finder.Country is not null || finder.Classes.Has(Classes.Source | Classes.Person) || finder is { IsPronoun: true, Plural: true })) return;
        foreach (var noun in parent.Objects)
        {
            if (noun != told && !Contains(noun, told)) continue;
            fold.Say(finder, verb.Main, verb.End, Modality.Reported);
            return;
        }
    }

    // "puts the number at five million", and not "put pressure on the army, which had sent …".
    internal static bool IsReckoned(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        if (verb.Form.VerbLemma is not ("put" or "give")) return false;
        var mark = verb.Form.VerbLemma == "put" ? "at" : "as";
        for (var i = verb.End; i < words.Length - 1 && i < verb.End + 40 && words[i].Tag is not (Tag.Stop or Tag.Break); i++)
        {
            if (words[i].Form.Text == mark && (words[i + 1].Tag is Tag.Number or Tag.Adv or Tag.Det || words[i + 1].Quantity >= 0)) return true;
        }

        return false;
    }

    // "did not comment on …", "declined to discuss …".
    private static bool IsSilent(Clause clause) => clause.Verb is { } verb && verb.Classes.Has(Classes.Topic) && (verb.Negated || (clause.Relation == ClauseRelation.Infinitive && clause.Parent?.Verb is { Negated: false, Form.VerbLemma: "decline" or "refuse" }));

    /// <summary>A refusal to speak of something: "declined to comment".</summary>
    internal static bool Silences(Clause clause) => clause.Children.Exists(IsSilent);

    // "appears to have made a trip, visiting X", "may have kept the army supplied, firing …": told beside a doubt, as doubtful as it.
    private static void Beside(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause is not { Relation: ClauseRelation.Participle, Antecedent: null, Verb: { Ing: true } verb } || words[verb.First].Form.Text == "having") return;
        var host = clause.Parent;
        while (host is { Verb: null, Parent: not null }) host = host.Parent;
        if (host?.Verb is not { } doubt || doubt.First > verb.First) return;
        if (doubt.Modal >= 0 && ModalCeiling(words[doubt.Modal].Form) is { } modal) fold.Add(doubt.Modal, doubt.Modal + 1, modal);
        if (doubt.Classes.Has(Classes.Hedge) && !doubt.Classes.Has(Classes.Say)) fold.Add(doubt.Main, doubt.End, Modality.Possible);
        foreach (var word in host.Modifiers)
        {
            if (Doubt(words[word].Form) is { } ceiling) fold.Add(word, word + 1, ceiling);
        }
    }

    // "there have been reports that …", "reports emerged of …": they say so, when nobody else does.
    internal static void Heard(ReadOnlySpan<Word> words, NounPhrase reports, Clause clause, Commitment fold)
    {
        if (fold.Sources.Count > 0 || clause.Verb is not { } verb || !(words[reports.Head].Form.NounLemma == "report" ? reports.Plural : words[reports.Head].Form.NounLemma is "footage" or "video" or "image" or "imagery" or "photo" or "photograph" or "picture" or "recording" && verb.Form.VerbLemma is "surface" or "emerge" or "circulate" or "appear" or "leak") || verb.Classes.Has(Classes.Deny | Classes.Hedge | Classes.Say | Classes.Show)) return;
        if (clause.Subject == reports || clause.Objects.Contains(reports) || clause.HasComplement(reports)) fold.Say(reports.Of is null ? reports : Head(reports), reports.Head, reports.Head + 1, Modality.Reported);
    }

    // "recent reports of shipments": the reports without what they tell of.
    private static NounPhrase Head(NounPhrase noun) => noun with { Of = null, End = noun.CoreEnd };

    // "told the BBC that …", "a report seen by AFP says that …": the medium stands nearer to the reader.
    private static void Relay(ReadOnlySpan<Word> words, Clause saying, NounPhrase? source, Commitment fold)
    {
        if (source is null) return;
        // "Reuters was told by three sources that …".
        if (saying.Verb is { Passive: true, Form.VerbLemma: "tell" } heard && saying.Subject is { } hearer && ClauseBuilder.IsMedium(words, hearer)) fold.Say(hearer, heard.Main, heard.End, Modality.Reported);
        if (saying.Verb is { Passive: false, Form.VerbLemma: "tell" } tell && saying.Objects.Count > 0 && saying.Objects[0] != source && ClauseBuilder.IsMedium(words, saying.Objects[0])) fold.Say(saying.Objects[0], tell.Main, tell.End, Modality.Reported);
        foreach (var child in saying.Children)
        {
            // "sources who spoke to Reuters said".
            if (child is { Relation: ClauseRelation.Relative, Verb: { Passive: false, Form.VerbLemma: "speak" or "talk" } talk, Preps: [{ Noun: { } listener }, ..] } && child.Antecedent == source && ClauseBuilder.IsMedium(words, listener)) fold.Say(listener, talk.Main, talk.End, Modality.Reported);
            if (child.Relation == ClauseRelation.Participle && child.Antecedent == source && child.Verb is { } seen && ClauseBuilder.IsRelaying(seen) && !ClauseBuilder.IsMaking(seen) && Agent(words, child) is { } medium) fold.Say(medium, seen.Main, seen.End, Modality.Reported);
        }
    }

    private static void InfinitiveEdge(ReadOnlySpan<Word> words, Draft draft, Clause clause, Clause parent, VerbGroup verb, Commitment fold)
    {
        if (IsMade(words, clause, parent)) return;
        var classes = verb.Classes;
        if (verb.Form.VerbLemma == "know" && IsTensed(words, clause.Verb!))
        {
            // "What we know is that …": no purpose, and what others know they tell.
            if (parent.Subject is { } knower && !IsFirstPerson(words, knower)) fold.Say(knower, verb.Main, verb.End, Modality.Reported);
            return;
        }

        // "is going to send"
        if (verb is { Progressive: true, Form.VerbLemma: "go" }) fold.Add(verb.First, verb.End, Modality.Planned);
        if (clause.Governor is null && draft.Kind != ClaimKind.Estimate && verb.Form.VerbLemma is not ("use" or "employ") && Undertaking(words, clause) is { } deed) fold.Add(deed, deed + 1, words[deed].Form.NounLemma is "failure" or "inability" or "refusal" or "reluctance" ? Modality.Denied : Modality.Planned);
        if (classes.Has(Classes.Ban)) fold.Legal = true;
        // "have not ceased to reach", "did not fail to send": it is done.
        if (verb is { Negated: true, Modal: < 0, Form.VerbLemma: "cease" or "stop" or "fail" or "hesitate" }) PassNegation(words, verb, fold);
        else if (classes.Has(Classes.Deny)) fold.Say(parent.Subject, verb.Main, verb.End, Modality.Denied);
        else if (classes.Has(Classes.Hedge)) fold.Say(verb.Passive ? Agent(words, parent) : null, verb.Main, verb.End, verb.Form.Ceiling(Parts.Verb, Classes.Hedge) ?? Modality.Possible);
        // "has decided to impose sanctions on two firms": an authority that decides on it has done it.
        else if (draft is { Kind: ClaimKind.Designation } && verb is { Form.VerbLemma: "decide", Negated: false, Modal: < 0, Passive: false, Infinitive: false } && (verb.Perfect || verb.Form.Forms.Has(VerbForms.Past)) && !verb.Ing) return;
        else if (classes.Has(Classes.Plan)) fold.Add(verb.Main, verb.End, Planned(words, verb));
        else if (classes.Has(Classes.Say) && (verb.Passive || parent.Objects.Count == 0)) fold.Say(Agent(words, parent), verb.Main, verb.End, Modality.Reported);
        // "stood accused of selling", "with its lights switched off left the port": a past form behind a verb is still to be done by nobody.
        else if (!(clause.Verb!.Infinitive || clause.Verb.Form.Forms.Has(VerbForms.Base))) return;
        else if (verb.IsBe && parent.Modifiers.Count == 0 && clause.Governor is null && (parent.Objects.Count == 0 || (parent.Relation == ClauseRelation.Relative && parent.Objects.TrueForAll(gap => gap == parent.Antecedent)))) fold.Add(verb.Main, verb.End, Modality.Planned);
        // "instructors stayed for weeks to teach the crews": whoever has stayed for it teaches.
        else if (draft.Kind == ClaimKind.Training && IsDone(words, verb) && verb is { Negated: false, Form.VerbLemma: "stay" or "stay behind" or "remain" }) return;
        else if (!verb.IsBe && clause.Governor is null && draft.Kind != ClaimKind.Estimate && !classes.Has(Classes.Support | Classes.Say) && !IsAspect(verb) && !IsInstrument(draft, parent, verb)) fold.Add(clause.Verb!.First, clause.Verb.First + 1, Modality.Planned);
    }

    private static bool IsTensed(ReadOnlySpan<Word> words, VerbGroup verb) => verb is { IsBe: true, Infinitive: false } && words[verb.First].Form.Text is "is" or "are" or "was" or "were";

    // "She pointed to accusations that …": she says so, where prints that point to somebody are no proof.
    private static bool IsPointing(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb) => verb is { Passive: false, Negated: false, Form.VerbLemma: "point to" } && clause.Subject is { } speaker && (IsOneWhoTells(words, speaker) || speaker.Classes.Has(Classes.Person) || words[speaker.Head].Form.NounLemma is "official" or "diplomat" or "spokesman" or "spokeswoman") && !clause.Objects.Exists(IsLike);

    // "pointed to the resemblance"
    private static bool IsLike(NounPhrase noun) => noun.Classes.Has(Classes.Cue) && !noun.Classes.Has(Classes.Account);

    private static void PassNegation(ReadOnlySpan<Word> words, VerbGroup verb, Commitment fold)
    {
        for (var i = verb.First; i < verb.Main; i++)
        {
            if (words[i].Tag == Tag.Neg || words[i].Form.Text is "not" or "never") fold.Pass(i);
        }
    }

    // Who looks on and tells, and no navy that finds a cargo.
    private static bool IsWitness(ReadOnlySpan<Word> words, NounPhrase? seer) => seer is { Event: null, Country: null } && (seer is { IsPronoun: true, Plural: true } || seer.Classes.Has(Classes.Source) || (seer is { IsName: true, IsPronoun: false } && !seer.Classes.Has(Classes.Party | Classes.Carrier | Classes.Troops)) || words[seer.Head].Form.NounLemma is "tracker" or "witness" or "resident" or "journalist" or "reporter" or "analyst" or "researcher" or "monitor");

    // "its decision to send jets", "a campaign to arm the rebels", "a licence to export rifles": what a noun of will or leave governs has not been done, whatever is said of the noun. The word of it, or -1.
    private static int? Undertaking(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Antecedent is not { IsPronoun: false } told) return null;
        var noun = told.Of is { IsPronoun: false } of && of.End == told.End ? of : told;
        if (noun.End > clause.First || clause.First - noun.End > 1 || noun.Country is not null || noun.IsName || noun.Event is not null || noun.CountOnly || noun.Next is not null) return null;
        if (noun.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Party | Classes.Person | Classes.Troops | Classes.Workers | Classes.Source | Classes.Place | Classes.Money)) return null;
        return words[noun.Head].Tag == Tag.Noun && words[noun.Head].Form.Text is not ("first" or "second" or "third" or "last" or "only" or "latest" or "way" or "ways" or "means" or "method" or "methods" or "route" or "routes" or "cover" or "role") ? noun.Head : null;
    }

    private static bool IsNobody(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Determiner >= 0 ? noun.Determiner : noun.Head].Form.Text is "no" or "none" or "neither" or "nobody" or "nothing" or "no-one" or "no one";

    private static bool IsInformation(NounPhrase noun) => noun.Classes.Has(Classes.Cue) && !noun.Classes.Has(Classes.Items);

    // "has deployed drones to attack cities": weapons that are put to use, where men who are deployed may not have fought.
    private static bool IsInstrument(Draft draft, Clause parent, VerbGroup verb) => draft.Kind == ClaimKind.Use && verb.Form.VerbLemma == "deploy" && (verb.Passive ? parent.Subject : parent.Objects.Count > 0 ? parent.Objects[0] : null) is { } weapon && weapon.Classes.Has(Classes.Goods) && !weapon.Classes.Has(Classes.Troops);

    // "continued to send", "helped to ship", "was used to carry": what is done is done.
    private static bool IsAspect(VerbGroup verb) => verb.Classes.Has(Classes.Have | Classes.Do | Classes.Aspect) || verb is { Passive: true, Form.VerbLemma: "know" };

    internal static NounPhrase? Agent(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text == "by" && (clause.Verb is not { } verb || complement.Prep > verb.First)) return complement.Noun;
        }

        return null;
    }

    private static bool IsSpeaker(NounPhrase? source) => source is not null && source.Event is null && !(source.IsPronoun && source.CoreEnd - source.CoreFirst == 1 && false);

    // "are yet to seize a tanker", "were to guard the depots": what is still to come.
    private static void ToCome(ReadOnlySpan<Word> words, int main, Commitment fold)
    {
        var to = main - 1;
        while (to > 0 && words[to].Tag is Tag.Adv or Tag.Aux && words[to].Form.Text != "yet") to--;
        if (to < 1 || words[to].Form.Text != "to") return;
        if (words[to - 1].Form.Text == "yet") fold.Add(to - 1, to, Modality.Denied);
        else if (words[to - 1].Form.VerbClasses.Has(Classes.Be)) fold.Add(to, to + 1, Modality.Planned);
    }

    // "The crude, as far as we can tell, had left Sitra aboard the Vega, which handed it over": a phrase of doubt is about the whole.
    private static void Phrased(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        var around = clause.Parent ?? clause.Sibling;
        for (var depth = 0; around is not null && depth < MostInRow; (around, depth) = (around.Parent ?? around.Sibling, depth + 1))
        {
            foreach (var word in around.Modifiers)
            {
                if (words[word].Form.Text.Contains(' ', StringComparison.Ordinal)) Modifier(words, word, fold);
            }
        }
    }
}
