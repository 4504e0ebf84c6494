namespace Tidewaiter.Reading.Words;

/// <summary>Questions to sets of flags: whether any of some is in it.</summary>
internal static class Flags
{
    public static bool Has(this Parts parts, Parts any) => (parts & any) != Parts.None;

    public static bool Has(this Classes classes, Classes any) => (classes & any) != Classes.None;

    public static bool Has(this VerbForms forms, VerbForms any) => (forms & any) != VerbForms.None;
}
