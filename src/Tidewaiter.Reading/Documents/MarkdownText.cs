using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tidewaiter.Reading.Documents.Html;

namespace Tidewaiter.Reading.Documents;

/// <summary>Markdown (CommonMark with pipe tables and front matter) as text: marks go, words stay. Raw HTML is read as text like a page, never passed on.</summary>
internal sealed class MarkdownText
{
    // Some constructs cost the parser more than linear time; a report in Markdown is far smaller than this.
    private const int MaxLength = 2 * 1024 * 1024;
    private const long MaxCost = 200_000_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly StringBuilder _text = new();
    private readonly Intake _intake;
    private string? _title;

    private MarkdownText(Intake intake) => _intake = intake;

    public static Extraction Read(string markdown, Intake intake)
    {
        if (markdown.Length > MaxLength || Cost(markdown) > MaxCost)
        {
            intake.Faults.Note("The Markdown is too long, or has too many marks in one paragraph, for its marks to be interpreted; it is kept as plain text.", "");
            return PlainText.Read(markdown) with { Kind = DocumentKind.Markdown };
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser refuses nesting beyond its own limit with this exception.
            intake.Faults.Note("The Markdown is nested too deeply to be interpreted; it is kept as plain text.", "");
            return PlainText.Read(markdown) with { Kind = DocumentKind.Markdown };
        }

        var reader = new MarkdownText(intake);
        reader.Blocks(document, "");
        var front = FrontMatter(document, markdown);
        var text = reader._text.ToString().Trim('\n') + "\n";
        var plain = PlainText.Read(text);
        return new Extraction(DocumentKind.Markdown, text) { Title = front.Title ?? reader._title ?? plain.Title, Published = front.Published ?? plain.Published };
    }

    /// <summary>The most the parser can take: it may look from each mark to the end of its paragraph.</summary>
    private static long Cost(string markdown)
    {
        long cost = 0, marks = 0, length = 0;
        for (var i = 0; i < markdown.Length; i++)
        {
            length++;
            if (markdown[i] is '[' or '*' or '_' or '`' or '<' or '!') marks++;
            if (markdown[i] != '\n' || (i + 1 < markdown.Length && markdown[i + 1] is not ('\n' or '\r'))) continue;
            cost += marks * length;
            (marks, length) = (0, 0);
        }

        return cost + marks * length;
    }

    private static (string? Title, PublicationDay? Published) FrontMatter(MarkdownDocument document, string source)
    {
        if (document.Count == 0 || document[0] is not YamlFrontMatterBlock block) return (null, null);
        string? title = null;
        PublicationDay? published = null;
        foreach (var line in source[block.Span.Start..(block.Span.End + 1)].Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim().Trim('"', '\'');
            if (line.StartsWith("title", StringComparison.OrdinalIgnoreCase)) title ??= value;
            else if ((line.StartsWith("date", StringComparison.OrdinalIgnoreCase) || line.StartsWith("published", StringComparison.OrdinalIgnoreCase)) && DateText.TryFind(value, out var day))
                published ??= new PublicationDay(day, "front matter");
        }

        return (title, published);
    }

    private void Blocks(ContainerBlock container, string prefix)
    {
        foreach (var block in container)
        {
            _intake.Cancellation.ThrowIfCancellationRequested();
            Block(block, prefix);
            prefix = "";
        }
    }

    private void Block(Block block, string prefix)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var text = Inlines(heading.Inline);
                if (heading.Level == 1) _title ??= text;
                Emit(prefix + text, tight: false);
                break;
            case ParagraphBlock paragraph:
                Emit(prefix + Inlines(paragraph.Inline), prefix.Length > 0);
                break;
            case ListBlock list:
                Items(list);
                break;
            case Table table:
                Rows(table);
                break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                break;
            case Markdig.Syntax.HtmlBlock html:
                Emit(HtmlPage.AllText(html.Lines.ToString(), _intake).Trim('\n'), tight: false);
                break;
            case CodeBlock code:
                Emit(code.Lines.ToString(), tight: false);
                break;
            case ContainerBlock inner:
                Blocks(inner, prefix);
                break;
        }
    }

    private void Items(ListBlock list)
    {
        _ = int.TryParse(list.OrderedStart, out var number);
        var first = true;
        foreach (var item in list)
        {
            if (item is not ListItemBlock entry) continue;
            if (first) _text.Append('\n');
            first = false;
            Blocks(entry, list.IsOrdered ? $"{number++ % 1_000_000_000}. " : "- ");
        }
    }

    private void Rows(Table table)
    {
        _text.Append('\n');
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => Inlines(paragraph.Inline).Replace('\n', ' '))));
            Emit(string.Join(" | ", cells), tight: true);
        }
    }

    // Items and rows stand line by line; everything else is set off by a blank line.
    private void Emit(string text, bool tight)
    {
        if (text.AsSpan().IsWhiteSpace()) return;
        if (!tight && _text.Length > 0) _text.Append('\n');
        _text.Append(text).Append('\n');
    }

    private static string Inlines(ContainerInline? container)
    {
        var text = new StringBuilder();
        if (container is not null) Write(container, text);
        return text.ToString().Trim();
    }

    // The parser bounds the nesting of inlines.
    private static void Write(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Write(inner, text);
                    break;
            }
        }
    }
}
