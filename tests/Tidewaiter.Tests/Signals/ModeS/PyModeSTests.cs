using System.Globalization;
using Tidewaiter.Signals;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.CommB;

namespace Tidewaiter.Tests.Signals.ModeS;

/// <summary>Two files of real frames whose address, and of one the type code, is written beside them.</summary>
public sealed class PyModeSTests
{
    [Fact]
    public void All_squitters_decode_with_the_address_and_type_code_beside_them()
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected);
        foreach (string line in Recording.Lines("pyModeS-adsb.csv"))
        {
            string[] row = line.Trim().Split(',');
            decoder.Accept(Recording.At(row[1].Trim('"'), double.Parse(row[0])));
            collected.Messages[^1].Address.ShouldBe(int.Parse(row[2].Trim('"'), NumberStyles.HexNumber));
            collected.Messages[^1].TypeCode.ShouldBe(int.Parse(row[3]));
        }

        collected.Messages.Count.ShouldBe(2000);
        collected.Faults.ShouldBeEmpty();
        var halves = collected.Messages.Where(m => m.AirbornePosition is not null).Select(m => m.AirbornePosition!.Value.Position!.Value.IsOdd).ToList();
        int alone = halves.FindIndex(isOdd => isOdd != halves[0]);
        collected.Positions.Count.ShouldBe(halves.Count - alone, "only the halves before the first of the other kind stand alone");
    }

    [Fact]
    public void All_replies_give_the_address_beside_them()
    {
        var collected = new Collected();
        var decoder = new ModeSDecoder(collected);
        int accepted = 0;
        foreach (string line in Recording.Lines("pyModeS-df20.csv"))
        {
            string[] row = line.Trim().Split(',');
            int address = int.Parse(row[1], NumberStyles.HexNumber);
            var frame = Recording.At(row[2], double.Parse(row[0]));
            decoder.Know(address, frame.TimeNanoseconds);
            decoder.Accept(frame);
            if (collected.Messages.Count > accepted)
                collected.Messages[accepted++].Address.ShouldBe(address);
        }

        // Of three frames the parity does not give the address written beside them: they are corrupt, and the list is wrong.
        accepted.ShouldBe(4997);
        collected.Faults.Count.ShouldBe(3);
        collected.Faults.ShouldAllBe(f => f.Reason == FaultReason.UnknownAddress);
        var reports = collected.Messages.Select(m => InferredCommB.Of(m)!.Value).ToList();
        reports.Count(r => r.Candidates != CommBRegisters.None).ShouldBe(4797);
        reports.Count(r => r.IsAmbiguous).ShouldBe(76, "an ambiguous payload gives no values");
    }
}
