using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Phrases;

/// <summary>Reads one verb group from the left: [to] [modal] [not] [have] [be] verb, with adverbs between.</summary>
internal sealed class VerbGroupStage
{
    private readonly Arena<VerbGroup> _groups = new(static () => new VerbGroup());

    /// <summary>Takes back all groups that were read, to be used again.</summary>
    public void TakeBack() => _groups.TakeBack();

    /// <summary>The verb group that begins at a word, or null.</summary>
    public VerbGroup? At(ReadOnlySpan<Word> words, int first, int end)
    {
        int main = -1, modal = -1;
        bool infinitive = false, negated = false, have = false, be = false, doing = false, participle = false, ing = false;
        var i = first;
        for (; i < end; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Tag == Tag.To && i == first) infinitive = true;
            else if (word.Tag == Tag.Modal) modal = i;
            else if (word.Tag == Tag.Neg && i > first) negated = true;
            else if (word.Tag == Tag.Neg && NextIsVerb(words, i + 1, end)) negated = true;
            else if (word.Tag == Tag.Adv && NextIsVerb(words, i + 1, end)) continue;
            else if (word.Tag == Tag.Adj && i > first && main >= 0 && word.Form.Text == "likely" && NextIsVerb(words, i + 1, end)) continue;
            else if (word.Tag == Tag.Quote && i > first && NextIsVerb(words, i + 1, end)) continue;
            else if (word.Tag == Tag.Aux)
            {
                if (participle || (main >= 0 && i > first + 6)) break;
                main = i;
                if (word.Form.VerbClasses.Has(Classes.Have)) have = true;
                else if (word.Form.VerbClasses.Has(Classes.Do)) doing = true;
                else be = true;
                ing = word.Form.Text is "being" or "having";
            }
            else if (word.Tag == Tag.Verb)
            {
                main = i;
                participle = word.Form.Forms.Has(VerbForms.Participle);
                i++;
                break;
            }
            else
            {
                break;
            }

            if (word.Tag is Tag.Aux or Tag.Modal && word.Form.Terms.Any(static term => term.Classes.Has(Classes.Neg))) negated = true;
        }

        if (main < 0 && modal < 0) return null;
        if (main < 0) main = modal;
        var group = Make(words, first, i, main, (modal, infinitive, negated, have, be, doing, ing));
        if (group.Form.VerbClasses.Has(Classes.Hedge | Classes.Plan)) group.Lost = Senses.Lost(words, main, end);
        return group;
    }

    private VerbGroup Make(ReadOnlySpan<Word> words, int first, int end, int main, (int Modal, bool Infinitive, bool Negated, bool Have, bool Be, bool Do, bool Ing) seen)
    {
        var form = words[main].Form;
        var isVerb = words[main].Tag == Tag.Verb;
        var helped = seen.Have || seen.Be || seen.Do || seen.Modal >= 0 || seen.Infinitive;
        var bareIng = isVerb && !helped && form.Forms == VerbForms.Ing;
        var firstForm = words[first].Form.Text;
        var nonFiniteBe = !isVerb && firstForm is "being" or "having" || (isVerb && helped && firstForm is "being" or "having" && !seen.Infinitive);
        var group = _groups.Next();
        group.First = first;
        group.End = end;
        group.Main = main;
        group.Form = form;
        group.Infinitive = seen.Infinitive;
        group.Ing = bareIng || nonFiniteBe;
        group.Finite = !seen.Infinitive && !bareIng && !nonFiniteBe;
        group.MaybeParticiple = isVerb && !helped && form.Forms.Has(VerbForms.Participle) && !IsIntransitive(form.VerbLemma);
        group.Passive = isVerb && seen.Be && form.Forms.Has(VerbForms.Participle) && form.Forms != VerbForms.Ing;
        group.Perfect = seen.Have;
        group.Progressive = isVerb && seen.Be && form.Forms.Has(VerbForms.Ing);
        group.IsBe = !isVerb && seen.Be;
        group.Negated = seen.Negated;
        group.Modal = seen.Modal;
        return group;
    }

    private static bool NextIsVerb(ReadOnlySpan<Word> words, int i, int end)
    {
        var limit = Math.Min(end, i + 4);
        for (; i < limit; i++)
        {
            if (words[i].Tag is Tag.Verb or Tag.Aux or Tag.Modal) return true;
            if (words[i].Tag is not (Tag.Adv or Tag.Neg or Tag.Quote) && !(words[i].Tag == Tag.Adj && words[i].Form.Text == "likely")) return false;
        }

        return false;
    }

    // "trade with Russia amounted to": what these verbs tell is done by nobody to anything, so that their "-ed" has tense.
    private static bool IsIntransitive(string lemma) => lemma is "amount" or "remain" or "appear" or "occur" or "happen" or "consist" or "depend" or "rely" or "belong" or "exist" or "emerge" or "disappear" or "vanish" or "die" or "collaborate" or "cooperate" or "participate" or "respond" or "reply" or "succeed" or "tend" or "result" or "last" or "arise" or "seem";
}
