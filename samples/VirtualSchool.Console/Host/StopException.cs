namespace VirtualSchool.Shell.Host;

/// <summary>Ends a verb with a message for the user and an exit code. The message holds no value from a list.</summary>
internal sealed class StopException : Exception
{
    private StopException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    public int ExitCode { get; }

    public static StopException BadArguments(string message) => new(Host.ExitCode.BadArguments, message);

    public static StopException Refused(string message) => new(Host.ExitCode.InputRefused, message);

    public static StopException Failed(string message) => new(Host.ExitCode.Failed, message);
}
