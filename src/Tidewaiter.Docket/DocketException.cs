namespace Tidewaiter.Docket;

/// <summary>A docket refuses. The message says what, where, and what can be done; it is written for the person at the keyboard.</summary>
public sealed class DocketException : Exception
{
    /// <summary>An empty refusal; prefer the one with a message.</summary>
    public DocketException()
    {
    }

    /// <summary>Refuses with a message.</summary>
    public DocketException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses with a message and the fault beneath it.</summary>
    public DocketException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
