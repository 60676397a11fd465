namespace VirtualSchool.Testing;

/// <summary>
/// Runs worked cases: facts, a day and expected answers with their reasons, in YAML or JSON that a lawyer can read. Cases written
/// by anyone run unchanged; <c>docs/reference/vectors.md</c> has the vocabulary. A name or code the runner does not know is an
/// error and never a pass.
/// </summary>
/// <example><c>VectorRunner.Run(["tests/Vectors"]).ToText()</c></example>
public static class VectorRunner
{
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Runs the cases of files, and of all <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files in folders and below.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The report. A path that leads nowhere is a refused case in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null or holds null.</exception>
    public static VectorReport Run(IEnumerable<string> paths)
    {
        if (paths is null)
        {
            throw new ArgumentNullException(nameof(paths));
        }

        var results = new List<VectorResult>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (path is null)
            {
                throw new ArgumentNullException(nameof(paths), "A path is null.");
            }

            string[] files = FilesOf(path);
            if (files.Length == 0)
            {
                results.Add(Refused(Path.GetFileName(path), "there is no such file, or no case file in the folder"));
            }

            foreach (string file in files)
            {
                results.AddRange(RunFile(file, ids));
            }
        }

        return new VectorReport(results);
    }

    /// <summary>Runs the cases of one text.</summary>
    /// <param name="fileName">The name to report; one that ends in <c>.json</c> is read as JSON, any other as YAML.</param>
    /// <param name="text">The cases.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static VectorReport RunText(string fileName, string text) =>
        new([.. RunText(
            fileName ?? throw new ArgumentNullException(nameof(fileName)),
            text ?? throw new ArgumentNullException(nameof(text)),
            new HashSet<string>(StringComparer.Ordinal))]);

    private static string[] FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return !Directory.Exists(path)
            ? []
            : [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".json")
                .OrderBy(f => f, StringComparer.Ordinal)];
    }

    private static List<VectorResult> RunFile(string path, HashSet<string> ids)
    {
        string name = Path.GetFileName(path);
        try
        {
            return new FileInfo(path).Length > LargestFile ? [Refused(name, "the file is larger than 16 MB")] : RunText(name, File.ReadAllText(path), ids);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Refused(name, "the file cannot be opened")];
        }
    }

    private static List<VectorResult> RunText(string file, string text, HashSet<string> ids)
    {
        var results = new List<VectorResult>();
        VectorNode top;
        try
        {
            top = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? VectorText.ReadJson(text) : VectorText.ReadYaml(text);
            top.MustBeList("the file");
        }
        catch (VectorFault fault)
        {
            return [Refused(file, fault.Message)];
        }

        if (top.Items.Count == 0)
        {
            return [Refused(file, "the file holds no case")];
        }

        foreach (VectorNode item in top.Items)
        {
            results.Add(RunCase(file, item, ids));
        }

        return results;
    }

    private static VectorResult RunCase(string file, VectorNode item, HashSet<string> ids)
    {
        string id = item.Child("id")?.Text ?? item.Place;
        string name = item.Child("name")?.Text ?? string.Empty;
        try
        {
            var vector = new VectorCase(item);
            if (!ids.Add(vector.Id))
            {
                throw new VectorFault(item, "id", "another case has the same number");
            }

            IReadOnlyList<string> reasons = new VectorAnswers(vector).Differences();
            return new VectorResult(file, id, name, reasons.Count == 0 ? VectorVerdict.Passed : VectorVerdict.Failed, reasons);
        }
        catch (VectorFault fault)
        {
            return new VectorResult(file, id, name, VectorVerdict.Refused, [fault.Message]);
        }
    }

    private static VectorResult Refused(string file, string reason) => new(file, "-", string.Empty, VectorVerdict.Refused, [reason]);
}
