namespace VirtualSchool.Scotland;

/// <summary>The numbers of law the rules use, each from its file in Law/.</summary>
internal static class Parameters
{
    internal static Parameter<PeriodLength> SupervisionOrderLength { get; } = ParameterFile.ReadLength("order-cso-length.json", Text("order-cso-length.json"));

    internal static Parameter<PeriodLength> InterimOrderLength { get; } = ParameterFile.ReadLength("order-icso-length.json", Text("order-icso-length.json"));

    internal static Parameter<int> UpperAge { get; } = ParameterFile.ReadNumber("looked-after-upper-age.json", Text("looked-after-upper-age.json"));

    private static string Text(string file)
    {
        using Stream stream = typeof(Parameters).Assembly.GetManifestResourceStream(file)
            ?? throw new CodeSetException(file, "the package", "the file is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
