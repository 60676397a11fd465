using System.Globalization;

namespace VirtualSchool;

/// <summary>How well a file's header fits a map.</summary>
public sealed class FormatFit
{
    internal FormatFit(ExportMap map, int matched, int columns, bool isUsable, bool isSure, string reason)
    {
        Map = map;
        Matched = matched;
        Columns = columns;
        IsUsable = isUsable;
        IsSure = isSure;
        Reason = reason;
    }

    /// <summary>The shipped way of reading that the header was held against.</summary>
    public ExportMap Map { get; }

    /// <summary>How many of the file's columns the map takes.</summary>
    public int Matched { get; }

    /// <summary>How many columns the file has.</summary>
    public int Columns { get; }

    /// <summary>The share of the file's columns that the map takes, from 0 to 1.</summary>
    public double Fit => Columns == 0 ? 0 : (double)Matched / Columns;

    /// <summary>True when every column the map requires is there and no two columns claim one field.</summary>
    public bool IsUsable { get; }

    /// <summary>True when this map stands out: it takes more than half of the columns, and no other map takes as many.</summary>
    public bool IsSure { get; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; }

    /// <summary>Map and fit; no value from the data.</summary>
    /// <returns>For example <c>seemis-pupil-list: 8 of 8 columns</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1} of {2} columns", Map.Name, Matched, Columns);
}
