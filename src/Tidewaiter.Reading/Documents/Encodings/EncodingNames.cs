using System.Text;

namespace Tidewaiter.Reading.Documents.Encodings;

/// <summary>The labels that pages and messages use, brought to one name each, as browsers do (WHATWG Encoding Standard, section 4.2).</summary>
internal static class EncodingNames
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252",
        ["cp1251"] = "windows-1251",
        ["x-cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["cp1250"] = "windows-1250",
        ["koi8"] = "koi8-r",
        ["koi8_r"] = "koi8-r",
        ["cp866"] = "ibm866",
        ["866"] = "ibm866",
        ["euc-kr"] = "cp949",
        ["ks_c_5601-1987"] = "cp949",
        ["ksc5601"] = "cp949",
        ["ksc_5601"] = "cp949",
        ["korean"] = "cp949",
        ["windows-949"] = "cp949",
        ["uhc"] = "cp949",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["big5-hkscs"] = "big5",
        ["iso-8859-9"] = "windows-1254",
        ["latin2"] = "iso-8859-2",
        ["latin5"] = "windows-1254",
        ["utf-16"] = "utf-16le",
        ["unicode"] = "utf-16le",
    };

    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        ["utf-8"] = 65001,
        ["utf-16le"] = 1200,
        ["utf-16be"] = 1201,
        ["windows-1250"] = 1250,
        ["windows-1251"] = 1251,
        ["windows-1252"] = 1252,
        ["windows-1253"] = 1253,
        ["windows-1254"] = 1254,
        ["windows-1255"] = 1255,
        ["windows-1256"] = 1256,
        ["windows-1257"] = 1257,
        ["windows-1258"] = 1258,
        ["iso-8859-2"] = 28592,
        ["iso-8859-3"] = 28593,
        ["iso-8859-4"] = 28594,
        ["iso-8859-5"] = 28595,
        ["iso-8859-6"] = 28596,
        ["iso-8859-7"] = 28597,
        ["iso-8859-8"] = 28598,
        ["iso-8859-13"] = 28603,
        ["iso-8859-15"] = 28605,
        ["koi8-r"] = 20866,
        ["koi8-u"] = 21866,
        ["ibm866"] = 866,
        ["x-mac-cyrillic"] = 10007,
        ["macintosh"] = 10000,
        ["cp949"] = 949,
        ["iso-2022-kr"] = 50225,
        ["shift_jis"] = 932,
        ["euc-jp"] = 51932,
        ["iso-2022-jp"] = 50220,
        ["gb18030"] = 54936,
        ["big5"] = 950,
    };

    /// <summary>The one name of a label, or null if it is not known.</summary>
    public static string? Normal(string? label)
    {
        var trimmed = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(trimmed)) return null;
        var name = Aliases.GetValueOrDefault(trimmed, trimmed);
        // A document whose declaration could be read as ASCII is not in UTF-16, whatever it declares (WHATWG HTML, 13.2.3.2).
        if (name is "utf-16le" or "utf-16be") return "utf-8";
        return CodePages.ContainsKey(name) ? name : null;
    }

    /// <summary>True for the encodings that servers declare by default.</summary>
    public static bool IsWestern(string name) => name is "windows-1252" or "iso-8859-15" or "macintosh";

    /// <summary>The encoding of a name that <see cref="Normal"/> gave.</summary>
    public static Encoding Open(string name)
    {
        var page = CodePages[name];
        return CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
    }
}
