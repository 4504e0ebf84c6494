using System.Globalization;

namespace Tidewaiter.Docket.Log;

/// <summary>What a docket commits itself to: that its first <see cref="Size"/> entries have this root. The text of c2sp.org/tlog-checkpoint, without extension lines.</summary>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, ContentHash Root)
{
    /// <summary>The note's text: origin, size, root in base64, each on a line.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.ToArray())}\n");

    /// <summary>Reads the text of a note; false if it is not exactly what <see cref="Text"/> would write.</summary>
    internal static bool TryParse(string text, out Checkpoint checkpoint)
    {
        checkpoint = new Checkpoint("", 0, default);
        var lines = text.Split('\n');
        if (lines.Length != 4 || lines[0].Length == 0) return false;
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return false;
        Span<byte> root = stackalloc byte[ContentHash.Size];
        if (!Convert.TryFromBase64String(lines[2], root, out var length) || length != ContentHash.Size) return false;
        checkpoint = new Checkpoint(lines[0], size, new ContentHash(root));
        return checkpoint.Text == text;
    }
}
