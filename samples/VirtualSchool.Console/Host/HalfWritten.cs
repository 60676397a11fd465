namespace VirtualSchool.Shell.Host;

/// <summary>
/// Files that are being written. Each is written beside its place under a name ending in <c>.part</c> and moved when whole; should
/// the process be stopped in between, the part is removed.
/// </summary>
internal static class HalfWritten
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal);
    private static bool ended;

    /// <summary>Watches over paths another room writes as <c>.part</c> files.</summary>
    public static void Watch(IEnumerable<string> paths)
    {
        lock (Gate)
        {
            Parts.UnionWith(paths.Select(Part));
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        Watch([path]);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using (var stream = Begin(path))
            {
                write(stream);
            }

            File.Move(Part(path), path, overwrite: true);
        }
        finally
        {
            File.Delete(Part(path));
        }
    }

    /// <summary>Removes every part, and lets no other begin: the process is about to end.</summary>
    public static void RemoveAll()
    {
        lock (Gate)
        {
            ended = true;
            foreach (var part in Parts)
            {
                try
                {
                    File.Delete(part);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Held by someone else or gone with its folder: there is no one left to tell.
                }
            }
        }
    }

    private static FileStream Begin(string path)
    {
        lock (Gate)
        {
            return ended ? throw new OperationCanceledException() : new FileStream(Part(path), FileMode.Create, FileAccess.Write, FileShare.None);
        }
    }

    private static string Part(string path) => path + ".part";
}
