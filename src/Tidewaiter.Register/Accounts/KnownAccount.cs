using System.Collections.Immutable;
using System.Globalization;

namespace Tidewaiter.Register.Accounts;

/// <summary>Whose word a known account is.</summary>
internal enum Standing
{
    /// <summary>The body's own word about itself, or an official record.</summary>
    Own,

    /// <summary>Somebody who passes it on.</summary>
    Copy,

    /// <summary>A catalogue.</summary>
    Reference,
}

/// <summary>What a public text says of a body or of goods (a row of data/accounts.tsv). It stands beside the claims of a docket and is never counted.</summary>
/// <param name="Subject">Name of the body, id of the class of goods, or designation of the gun.</param>
/// <param name="Fact">"name", "founded", "members", "amount" or "calibre".</param>
/// <param name="Values">What it says; all are the same, the first is printed.</param>
/// <param name="Who">Who says so; empty when nobody is named.</param>
/// <param name="Published">The day on which it was said; null when nobody knows it.</param>
/// <param name="Standing">Whose word it is.</param>
/// <param name="Source">Where it was seen.</param>
internal sealed record KnownAccount(string Subject, string Fact, ImmutableArray<string> Values, string Who, DateOnly? Published, Standing Standing, string Source)
{
    /// <summary>Every row that ships with the product.</summary>
    public static ImmutableArray<KnownAccount> All { get; } = Parse(Register.Reference.ReadText("accounts.tsv"));

    /// <summary>Reads rows of seven tab-separated columns; lines that are empty or begin with # are left out.</summary>
    /// <exception cref="FormatException">A row has not seven columns, no value, or a cell that is none of those allowed; the message names its line.</exception>
    public static ImmutableArray<KnownAccount> Parse(string table)
    {
        var rows = ImmutableArray.CreateBuilder<KnownAccount>();
        foreach (var (line, cells) in Register.Reference.Rows(table, "accounts.tsv", 7))
        {
            ImmutableArray<string> values = [.. cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            if (values.IsEmpty || cells[0].Length == 0) throw new FormatException($"accounts.tsv, line {line}: a subject and a value are needed.");
            if (!Enum.TryParse<Standing>(cells[5], ignoreCase: true, out var standing)) throw new FormatException($"accounts.tsv, line {line}: '{cells[5]}' is no standing.");
            DateOnly? day = cells[4].Length == 0 ? null : DateOnly.TryParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : throw new FormatException($"accounts.tsv, line {line}: '{cells[4]}' is no day.");
            rows.Add(new KnownAccount(cells[0], cells[1], values, cells[3], day, standing, cells[6]));
        }

        return rows.ToImmutable();
    }

    /// <summary>The rows about a fact of a subject that the viewer admits: said by then, and not by somebody who is left out.</summary>
    public static IEnumerable<KnownAccount> Of(string subject, string fact, RegisterOptions options) => All.Where(account =>
        account.Fact == fact && account.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase) && !options.Without.Contains(account.Who) && !(account.Published > options.KnownAt));

    /// <summary>The account as a voice.</summary>
    public AccountVoice Voice() => new(Who.Length > 0 ? Who : "copies", null, Published, null, null, $"data/accounts.tsv: {Source}", Standing != Standing.Copy);
}
