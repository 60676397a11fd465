using System.Text;

namespace VirtualSchool.Shell.Host;

/// <summary>
/// Standard output as UTF-8 with line feeds on every system, so that the same input gives the same bytes; standard error for
/// people.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private readonly Stream output;

    public Terminal()
    {
        try
        {
            // The Windows console shows accents only when it is told to.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // No console at all (a service, a closed handle): bytes are written as UTF-8 all the same.
        }

        output = Console.OpenStandardOutput();
        Out = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        Error = Console.Error;
    }

    public StreamWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person watches: only then is a progress bar drawn.</summary>
    public static bool ErrorIsWatched => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The stream under <see cref="Out"/>, for results that are bytes. Flushes what was written before.</summary>
    public Stream OutBytes()
    {
        Out.Flush();
        return output;
    }

    public void Dispose()
    {
        try
        {
            Out.Dispose();
        }
        catch (IOException)
        {
            // The reader of the pipe has gone (for example "| head"): nothing is left to tell it.
        }
    }
}
