namespace Tidewaiter.EndToEnd;

/// <summary>The two reports of the shared material that the stories begin with.</summary>
internal static class Shared
{
    public static string FirstReport => Checkout.SharedFile("reports/000_e70707c091584eb0.txt");

    public static string SecondReport => Checkout.SharedFile("reports/004_beb64e146ec68320.txt");
}
