namespace VirtualSchool.Shell.Host;

/// <summary>What every verb needs of the process it runs in.</summary>
internal sealed class Session(Terminal terminal, CancellationToken stopped)
{
    public Terminal Terminal { get; } = terminal;

    public TextWriter Out => Terminal.Out;

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Stopped { get; } = stopped;

    /// <summary>A message for the person at the keyboard: never a value from a list.</summary>
    public void Say(string message) => Terminal.Error.WriteLine(message);
}
