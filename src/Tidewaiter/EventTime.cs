namespace Tidewaiter;

/// <summary>When an event happened, as a text puts it. The time of saying and the day of publication are kept apart and are never this.</summary>
/// <param name="Period">The days, resolved against the day of publication; open at both ends when the words cannot be anchored ("in less than two years").</param>
/// <param name="Text">The words of the text.</param>
public sealed record EventTime(Period Period, string Text);
