using System.Text;

namespace Tidewaiter.Reading.Documents.Mail;

/// <summary>A message or a part of one: its header fields and the bytes below them (RFC 5322, RFC 2045).</summary>
internal sealed class MailPart
{
    private const int MaxHeaderBytes = 1024 * 1024;
    private readonly List<KeyValuePair<string, string>> _fields = [];

    private MailPart(ReadOnlyMemory<byte> body) => Body = body;

    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>The first field of that name, unfolded, encoded words not yet decoded; null if there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            }

            return null;
        }
    }

    /// <summary>The media type in lower case, without parameters; text/plain if the part does not say (RFC 2045, 5.2).</summary>
    public string MediaType => this["Content-Type"] is { } type ? HeaderValue.Main(type) : "text/plain";

    /// <summary>Parts header and body at the first empty line. Lines may end in CR LF or LF; a line without a colon is passed over.</summary>
    public static MailPart Parse(ReadOnlyMemory<byte> message)
    {
        var part = new MailPart(ReadOnlyMemory<byte>.Empty);
        var at = 0;
        StringBuilder? field = null;
        while (at < message.Length && at < MaxHeaderBytes)
        {
            var rest = message.Span[at..];
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            at += end < 0 ? rest.Length : end + 1;
            if (line.IsEmpty) break;
            if (line[0] is (byte)' ' or (byte)'\t') field?.Append(' ').Append(RawText(line.TrimStart(" \t"u8)));
            else
            {
                part.Add(field);
                field = new StringBuilder(RawText(line));
            }
        }

        part.Add(field);
        part.Body = message[at..];
        return part;
    }

    // Header bytes above ASCII are UTF-8 (RFC 6532); what is not is taken for Latin-1, which keeps each byte.
    private static string RawText(ReadOnlySpan<byte> line) => System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : Encoding.Latin1.GetString(line);

    private void Add(StringBuilder? field)
    {
        var line = field?.ToString();
        var colon = line?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon > 0) _fields.Add(new(line![..colon].TrimEnd(), line[(colon + 1)..].Trim()));
    }
}
