namespace Tidewaiter.Register;

/// <summary>
/// Builds one register after another over a docket that changes little: parts that a new claim does not touch are not solved again. Each result is identical to what <see cref="RegisterBuilder"/> gives.
/// Not for use by two threads at once.
/// </summary>
public sealed class RegisterMemory
{
    private readonly SolvedParts _solved = new();

    /// <summary>How many connected parts of the last register were taken over from the one before.</summary>
    public int PartsKept => _solved.Kept;

    /// <summary>How many were solved for it.</summary>
    public int PartsSolved => _solved.Solved;

    /// <summary>Builds the next register.</summary>
    public TransferRegister Build(RegisterInput input, RegisterOptions options, CancellationToken cancellation = default) => RegisterBuilder.Build(input, options, _solved, cancellation);
}
