using System.Globalization;

namespace Tidewaiter.Signals.Tables.Writing;

/// <summary>How times are written (ISO 8601).</summary>
internal static class WrittenTime
{
    /// <summary>UTC to the millisecond.</summary>
    internal const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>UTC to the microsecond.</summary>
    internal const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>A time without a zone, to the millisecond.</summary>
    internal const string Local = "yyyy-MM-dd'T'HH:mm:ss.fff";

    internal static string? Of(DateTime? time, string form) => time?.ToString(form, CultureInfo.InvariantCulture);
}
