using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Signals.ModeS;

/// <summary>Takes what a recording gives, in its order. The arguments are on the caller's stack: copy what is to be kept.</summary>
public interface IModeSSink
{
    /// <summary>An accepted message.</summary>
    /// <param name="message">The message.</param>
    void OnMessage(in ModeSMessage message);

    /// <summary>A position; it follows the message that carried it.</summary>
    /// <param name="position">The position.</param>
    void OnPosition(in AircraftPosition position);

    /// <summary>A piece that gave no message; or, with <see cref="FaultReason.Implausible"/>,
    /// a message whose position was withheld, or a reply whose altitude its aircraft cannot have.</summary>
    /// <param name="fault">Where, and why.</param>
    void OnFault(in Fault fault);
}
