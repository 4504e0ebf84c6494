namespace Tidewaiter.Tests.Reading;

/// <summary>The tables of tests/cases/reading: one case a line, cells between tabs; empty lines and those with # in front are none.</summary>
internal static class CaseTable
{
    /// <summary>The cells of every case of a table.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        File.ReadLines(Path.Combine(Checkout.Root, "tests", "cases", "reading", table)).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.TrimEnd('\r').Split('\t'));

    /// <summary>The cases of a table of three columns, for a theory.</summary>
    public static TheoryData<string, string, string> Triples(string table)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var cells in Rows(table)) data.Add(cells[0], cells[1], cells[2]);
        return data;
    }
}
