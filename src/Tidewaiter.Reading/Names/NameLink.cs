using System.Collections.Immutable;

namespace Tidewaiter.Reading.Names;

/// <summary>A name that stands in a text and the row that it names.</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">Token after the last.</param>
/// <param name="Row">The row; null when the words alone do not tell which of <paramref name="Candidates"/> is meant.</param>
/// <param name="Candidates">The rows that the words can name, in the order of the files; empty when <paramref name="Row"/> is given.</param>
internal sealed record NameLink(int FirstToken, int EndToken, NameRow? Row, ImmutableArray<NameRow> Candidates);
