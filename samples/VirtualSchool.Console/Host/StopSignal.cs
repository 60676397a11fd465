using System.Runtime.InteropServices;

namespace VirtualSchool.Shell.Host;

/// <summary>
/// Ctrl-C and the system's request to end. The work is asked to stop; should it not have done so shortly before a second has gone,
/// files half written are removed and the process ends.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource source = new();
    private readonly Terminal terminal;
    private readonly PosixSignalRegistration[] registrations;
    private Timer? last;

    public StopSignal(Terminal terminal)
    {
        this.terminal = terminal;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        last?.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        last ??= new Timer(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }

    private void End()
    {
        HalfWritten.RemoveAll();
        terminal.Error.WriteLine("Stopped. Nothing was left half written.");
        Environment.Exit(ExitCode.Stopped);
    }
}
