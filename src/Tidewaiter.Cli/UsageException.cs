namespace Tidewaiter.Cli;

/// <summary>The command line asks for something that cannot be meant: exit code 2. The message says what, where and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
