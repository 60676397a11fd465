namespace VirtualSchool.Shell.Host;

/// <summary>What the process answers; a contract with scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work was not done for a reason that is neither the arguments nor the input: a full disk, a fault of the program, worked cases that failed.</summary>
    public const int Failed = 1;

    public const int BadArguments = 2;

    public const int InputRefused = 3;

    /// <summary>A health gate stopped the work.</summary>
    public const int HealthGate = 4;

    /// <summary>Stopped by Ctrl-C or by the system (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
