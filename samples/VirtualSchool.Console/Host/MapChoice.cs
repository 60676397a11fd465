namespace VirtualSchool.Shell.Host;

/// <summary>Finds the map a list is read with.</summary>
internal static class MapChoice
{
    /// <summary>A shipped map by its name, or a map file of the user's own.</summary>
    public static ExportMap Named(string nameOrFile)
    {
        if (ExportMaps.Find(nameOrFile) is { } shipped)
        {
            return shipped;
        }

        if (!File.Exists(nameOrFile))
        {
            throw StopException.BadArguments($"There is no map '{nameOrFile}': neither a name from 'virtualschool maps list' nor a file.");
        }

        try
        {
            return ExportMap.FromJson(File.ReadAllText(nameOrFile));
        }
        catch (ExportMapException e)
        {
            throw StopException.BadArguments($"{Path.GetFileName(nameOrFile)} is not a map: {e.Message}");
        }
    }

    /// <summary>The map for a list of a stated kind, by its headers. Where none fits, the kind's own map is taken and says what it misses.</summary>
    public static ExportMap For(string path, SourceKind kind) =>
        FormatRecognition.Rank(path).FirstOrDefault(f => f.IsUsable && f.Map.SourceKind == kind)?.Map ?? Usual(kind);

    /// <summary>The map for a file of which nothing is said, by its headers.</summary>
    public static ExportMap Best(string path) =>
        FormatRecognition.Rank(path).FirstOrDefault(f => f.IsUsable)?.Map ?? Usual(SourceKind.Other);

    private static ExportMap Usual(SourceKind kind) => kind switch
    {
        SourceKind.Education => ExportMaps.SeemisPupilList,
        SourceKind.SocialWork => ExportMaps.GenericSocialWork,
        _ => ExportMaps.GenericPeople,
    };
}
