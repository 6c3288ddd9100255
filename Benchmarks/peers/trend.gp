# The trend of `PollBench marks trend` in gnuplot. Called with -e "data='FILE.csv'; out='FILE.png'; svg=0".
set datafile separator ','
if (svg) set terminal svg size 1600,900 font 'Noto Sans,15' dashed; else set terminal pngcairo size 3200,1800 font 'Noto Sans,30' dashed
set output out
set lmargin at screen 0.05; set rmargin at screen 0.8875
set tmargin at screen 0.867; set bmargin at screen 0.1
set label 1 'Favourable views of the other country, 2013–2024' at screen 0.025,0.944 font ',28'
set label 2 'Per cent favourable or very favourable, mean of five programs, with 95 % intervals' at screen 0.025,0.909 font ',17'
set label 3 'Made-up figures. Intervals include a design effect of 4.' at screen 0.025,0.022 font ',13'
set xrange [2012.6:2024.4]; set yrange [10:60]
set xtics 2013,1,2024 nomirror; set ytics 10,10,60 format '%g%%' nomirror
set border 1; set grid ytics lc rgb '#e4e4e4'; unset key
do for [event in '2015.98:Agreement 2019.5:Export_controls 2023.2:Summit'] {
    day = real(event[1:strstrt(event, ':') - 1])
    name = event[strstrt(event, ':') + 1:*]
    set arrow from day,10 to day,60 nohead dashtype 2 lc rgb '#777777'
    set label name at day,59 offset 0.5,0 font ',14' noenhanced
}
plot data using (strcol(1) eq 'JP' ? $2 : 1/0):4:5 with filledcurves fc rgb '#d55e00' fs transparent solid 0.2, \
     data using (strcol(1) eq 'KR' ? $2 : 1/0):4:5 with filledcurves fc rgb '#0072b2' fs transparent solid 0.2, \
     data using (strcol(1) eq 'JP' ? $2 : 1/0):3 with linespoints lw 3 pt 7 lc rgb '#d55e00', \
     data using (strcol(1) eq 'KR' ? $2 : 1/0):3 with linespoints lw 3 pt 7 lc rgb '#0072b2', \
     data using (strcol(1) eq 'JP' && $2 == 2024 ? $2 : 1/0):3:(sprintf('Japan %.0f%%', $3)) with labels left offset 1,0 tc rgb '#d55e00', \
     data using (strcol(1) eq 'KR' && $2 == 2024 ? $2 : 1/0):3:(sprintf('South Korea %.0f%%', $3)) with labels left offset 1,0 tc rgb '#0072b2'
