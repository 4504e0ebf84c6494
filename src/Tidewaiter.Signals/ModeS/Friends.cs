using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Tidewaiter.Tests")]
