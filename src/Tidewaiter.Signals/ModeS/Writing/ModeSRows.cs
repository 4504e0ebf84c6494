using Tidewaiter.Signals.ModeS.Messages;
using Tidewaiter.Signals.ModeS.Tracking;

namespace Tidewaiter.Signals.ModeS.Writing;

/// <summary>Takes each message together with the position that it carried.</summary>
public interface IModeSRowSink
{
    /// <summary>An accepted message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="position">Its position; null when it carries none, or none could be made of it.</param>
    void OnRow(in ModeSMessage message, in AircraftPosition? position);

    /// <summary>A piece that gave no message, or whose position was withheld.</summary>
    /// <param name="fault">Where, and why.</param>
    void OnFault(in Fault fault);
}

/// <summary>Joins messages with their positions. A message that can carry a position waits until it is known whether one came of it, so after the last
/// frame, and before a live stream is waited for, <see cref="Flush"/> is called.</summary>
/// <param name="next">Takes the rows.</param>
public sealed class ModeSRows(IModeSRowSink next) : IModeSSink
{
    private ModeSMessage waiting;
    private bool isWaiting;

    /// <inheritdoc/>
    public void OnMessage(in ModeSMessage message)
    {
        Flush();
        if (message.SurfacePosition is null && message.AirbornePosition is null)
        {
            next.OnRow(message, null);
            return;
        }

        waiting = message;
        isWaiting = true;
    }

    /// <inheritdoc/>
    public void OnPosition(in AircraftPosition position)
    {
        isWaiting = false;
        next.OnRow(position.Message, position);
    }

    /// <inheritdoc/>
    public void OnFault(in Fault fault)
    {
        Flush();
        next.OnFault(fault);
    }

    /// <summary>Hands on the message that waits, if any, without a position.</summary>
    public void Flush()
    {
        if (!isWaiting)
            return;
        isWaiting = false;
        next.OnRow(waiting, null);
    }
}
