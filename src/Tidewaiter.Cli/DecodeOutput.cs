using Microsoft.Win32.SafeHandles;

namespace Tidewaiter.Cli;

/// <summary>Standard output for blocks of bytes.</summary>
internal static class DecodeOutput
{
    private const int BrokenPipe = 32;

    /// <summary>Opens it. A pipe is opened so that a reader who has gone ends the work (the console's own stream keeps silent about it); a file so that it stays in step with what others write to it.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    /// <summary>True if the reader of the output has gone.</summary>
    public static bool IsClosed(Exception failure) => failure is IOException && (failure.HResult & 0xFFFF) == BrokenPipe;
}
