using System.Globalization;
using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

/// <summary>The small documents under tests/cases/documents.</summary>
internal static class DocumentCases
{
    public static string Folder { get; } = Path.Combine(Checkout.Root, "tests", "cases", "documents");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string Expected(string name) => File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".txt")), Encoding.UTF8);

    public static DocumentText Read(byte[] content, string name, DocumentOptions? options = null) =>
        DocumentReader.Read(content, name, options ?? DocumentOptions.Default, TestContext.Current.CancellationToken);

    /// <summary>What an expectation file holds: four lines of metadata, an empty line, the text.</summary>
    public static string Show(DocumentText document) => string.Create(
        CultureInfo.InvariantCulture,
        $"title: {document.Title}\nsite: {document.SiteName}\npublished: {(document.Published is { } day ? $"{day.Day:yyyy-MM-dd} ({day.Origin})" : "")}\nlanguage: {document.Language}\n\n{document.Layer?.Text}");
}
