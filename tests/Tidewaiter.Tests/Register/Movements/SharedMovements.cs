using Tidewaiter.Register.Movements;

namespace Tidewaiter.Tests.Register.Movements;

/// <summary>The table of movements beside the checkout.</summary>
internal static class SharedMovements
{
    public static MovementTable Table => MovementTable.Read(TextLayer.From(File.ReadAllText(Checkout.SharedFile("reference/movements.csv"))));
}
