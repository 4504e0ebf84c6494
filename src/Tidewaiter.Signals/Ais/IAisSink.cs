namespace Tidewaiter.Signals.Ais;

/// <summary>Takes what a parser finds, in the order of the recording (a message of several sentences when its last one is read).</summary>
public interface IAisSink
{
    /// <summary>A whole message whose every sentence had a right checksum.</summary>
    /// <param name="message">Valid only during the call.</param>
    void Message(scoped in AisMessage message);

    /// <summary>A piece of the recording that gave no message.</summary>
    /// <param name="fault">Where, and why.</param>
    void Fault(in Fault fault);
}
