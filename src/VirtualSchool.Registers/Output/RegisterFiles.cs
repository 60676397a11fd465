namespace VirtualSchool;

/// <summary>
/// Writes a register as files: <c>register.json</c>, <c>register.csv</c>, <c>review.csv</c>, <c>issues.csv</c> and <c>summary.json</c>. UTF-8 with line
/// feeds; the same register gives the same bytes. CSV cells are safe for spreadsheets (see <see cref="SafeCell"/>). What is restricted
/// is counted and its rows are named; names, numbers and addresses are left out.
/// </summary>
public static class RegisterFiles
{
    /// <summary>The files' names in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["register.json", "register.csv", "review.csv", "issues.csv", "summary.json"];

    /// <summary>Writes every file. All are written beside their place first and then moved, so that nothing half written is left.</summary>
    /// <param name="register">The register.</param>
    /// <param name="folder">The folder; made when it does not exist. Files of these names in it are replaced.</param>
    /// <param name="cancellationToken">Stops the writing; files that stood there before are then unchanged.</param>
    /// <returns>The paths written, in the order of <see cref="Names"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> or <paramref name="folder"/> is null.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<string> Write(Register register, string folder, CancellationToken cancellationToken = default)
    {
        if (register is null)
        {
            throw new ArgumentNullException(nameof(register));
        }

        if (folder is null)
        {
            throw new ArgumentNullException(nameof(folder));
        }

        Directory.CreateDirectory(folder);
        string[] paths = [.. Names.Select(n => Path.Combine(folder, n))];
        try
        {
            for (int i = 0; i < paths.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using FileStream stream = new(Beside(paths[i]), FileMode.Create, FileAccess.Write, FileShare.None);
                WriteFile(register, Names[i], stream);
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (string path in paths)
            {
                Move(Beside(path), path);
            }
        }
        finally
        {
            foreach (string path in paths)
            {
                File.Delete(Beside(path));
            }
        }

        return paths;
    }

    /// <summary>Writes one of the files to a stream, which stays open.</summary>
    /// <param name="register">The register.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="stream">Where to write.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no file of that name.</exception>
    public static void WriteFile(Register register, string name, Stream stream)
    {
        if (register is null)
        {
            throw new ArgumentNullException(nameof(register));
        }

        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        switch (name ?? throw new ArgumentNullException(nameof(name)))
        {
            case "register.json": RegisterJson.Write(register, stream); break;
            case "register.csv": RegisterCsv.Write(register, stream); break;
            case "review.csv": ReviewCsv.Write(register, stream); break;
            case "issues.csv": IssuesCsv.Write(register, stream); break;
            case "summary.json": SummaryJson.Write(register, stream); break;
            default: throw new ArgumentException("A register has no file of this name.", nameof(name));
        }
    }

    private static string Beside(string path) => path + ".part";

    private static void Move(string from, string to)
    {
        if (File.Exists(to))
        {
            File.Replace(from, to, null);
        }
        else
        {
            File.Move(from, to);
        }
    }
}
