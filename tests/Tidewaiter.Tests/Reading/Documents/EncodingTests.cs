using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class EncodingTests
{
    private const string Russian = "По словам работников железной дороги, через станцию прошёл эшелон из тридцати закрытых вагонов. Что в них, неизвестно.";
    private const string Korean = "화물선 두 척이 월요일 밤에 항구를 떠났다고 관계자가 전했다. 무엇이 실렸는지는 알려지지 않았다.";
    private const string Western = "The Café “Zürich” in Malmö was the place where, according to José Núñez, the broker met the ship’s owner twice.";
    private const string Chinese = "据两名官员说，货船于星期一晚上离开港口。船上装载的货物尚不清楚，卫星图像显示了长木箱。";

    public static TheoryData<string, int, string, TextLanguage> Undeclared() => new()
    {
        { Russian, 1251, "windows-1251", TextLanguage.Cyrillic },
        { Russian, 20866, "koi8-r", TextLanguage.Cyrillic },
        { Russian, 28595, "iso-8859-5", TextLanguage.Cyrillic },
        { Russian, 866, "ibm866", TextLanguage.Cyrillic },
        { Korean, 949, "cp949", TextLanguage.Korean },
        { Western, 1252, "windows-1252", TextLanguage.English },
        { Chinese, 54936, "gb18030", TextLanguage.Other },
        { Western, 65001, "utf-8", TextLanguage.English },
        { Korean, 65001, "utf-8", TextLanguage.Korean },
        { Russian, 1200, "utf-16le", TextLanguage.Cyrillic },
        { Western, 1201, "utf-16be", TextLanguage.English },
        { Korean, 1200, "utf-16le", TextLanguage.Korean },
    };

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void Text_without_a_declared_encoding_is_never_garbled(string text, int codePage, string name, TextLanguage language)
    {
        var document = DocumentCases.Read(Encode(text, codePage), "a.txt");
        document.Layer!.Text.ShouldBe(text);
        document.Encoding.ShouldBe(name);
        document.Language.ShouldBe(language);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_is_obeyed_and_left_out(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Western)];
        DocumentCases.Read(content, "a.txt").Layer!.Text.ShouldBe(Western);
    }

    [Theory]
    [InlineData("euc-kr", 949, Korean)]
    [InlineData("windows-1251", 1251, Russian)]
    [InlineData("koi8-r", 20866, Russian)]
    [InlineData("iso-8859-1", 1252, Western)]
    [InlineData("GBK", 54936, Chinese)]
    public void A_page_is_read_in_the_charset_that_it_declares(string label, int codePage, string text)
    {
        var html = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\"><body><p>{text}</p>";
        DocumentCases.Read(Encode(html, codePage), "a.html").Layer!.Text.Trim().ShouldBe(text);
    }

    [Fact]
    public void A_page_that_wrongly_declares_Latin_1_is_not_garbled()
    {
        var document = DocumentCases.Read(Encode($"<html><head><meta charset=iso-8859-1><body><p>{Russian}</p>", 1251), "a.html");
        document.Layer!.Text.Trim().ShouldBe(Russian);
        document.Faults.ShouldContain(fault => fault.Reason.StartsWith("The document declares windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_wrongly_declares_a_legacy_charset_is_read_as_the_UTF_8_that_it_is()
    {
        var document = DocumentCases.Read(Encoding.UTF8.GetBytes($"<html><head><meta charset=windows-1251><body><p>{Korean}</p>"), "a.html");
        document.Layer!.Text.Trim().ShouldBe(Korean);
    }

    [Fact]
    public void Bad_bytes_become_replacement_characters_with_their_place()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("Первая строка.\nВторая "), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes(" строка.\n")];
        var document = DocumentCases.Read(content, "a.txt");
        document.Layer!.Text.ShouldBe("Первая строка.\nВторая \uFFFD\uFFFD строка.\n");
        var fault = document.Faults.First(fault => fault.Weight == FaultWeight.Part);
        fault.Offset.ShouldBe(Encoding.UTF8.GetByteCount("Первая строка.\nВторая "));
        fault.Line.ShouldBe(2);
        fault.Reason.ShouldContain("0xFF");
    }

    [Fact]
    public void Zeros_in_text_are_located()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line of some length without anything special in it.\n", 10)) + "odd\0one\n");
        var document = DocumentCases.Read(content, "a.txt");
        document.Layer!.Text.ShouldContain("odd\uFFFDone");
        document.Faults.ShouldContain(fault => fault.Offset == Array.IndexOf(content, (byte)0) && fault.Line == 11);
    }

    [Fact]
    public void Line_ends_are_brought_to_one_kind() =>
        DocumentCases.Read("one\r\ntwo\rthree\nfour\n\rfive"u8.ToArray(), "a.txt").Layer!.Text.ShouldBe("one\ntwo\nthree\nfour\n\nfive");

    private static byte[] Encode(string text, int codePage) => (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)).GetBytes(text);
}
